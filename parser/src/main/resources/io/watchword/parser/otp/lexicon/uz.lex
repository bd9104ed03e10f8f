# Uzbek, Latin and Cyrillic

[strong]
{tasdiqlash|tekshirish|xavfsizlik|faollashtirish|kirish|bir martalik|ro'yxatdan o'tish|SMS|avtorizatsiya|maxfiy|тасдиқлаш|текшириш|хавфсизлик|фаоллаштириш|кириш|бир марталик|рўйхатдан ўтиш|СМС|махфий} {kod*|parol*|код*|парол*}

[weak]
kod*, parol*, maxfiy so'z, код*, парол*, pin{|-kod}*, {sizning|сизнинг} {kod*|код*}

[proof]
tasdiqlash*, tekshirish*, xavfsizlik*, faollashtirish*, bir martalik, тасдиқлаш*, текшириш*, хавфсизлик*
фаоллаштириш*, бир марталик, verifikatsiya*, avtorizatsiya*, {4|6} xonali, {4|6} хонали

[other]
pochta*, xato*, mahsulot*, mijoz*, davlat*, taklif*, почта*, маҳсулот*, мижоз*, таклиф*, shtrix*

[not-code]
promokod*, промокод*, chegirma kodi*, чегирма коди*, pochta indeksi, shtrix-kod*, kupon*, купон*

[pickup]
jo'natma*, buyurtmani olish*, olib ketish*, kuryer*, yetkazib berish*, topshirish punkti, жўнатма*, курьер*
етказиб бериш*, пункт*, pochtamat*

[label]
buyurtma*, буюртма*, {hisob|karta|telefon|shartnoma|buyurtma|ariza} raqami*
{ҳисоб|карта|телефон|шартнома} рақами*, hisob*, karta{|si|ngiz|dan}, карта{|си|нгиз|дан}, raqam*, рақам*
balans*, баланс*, qoldiq*, қолдиқ*, qo'ng'iroq qiling, қўнғироқ қилинг, tel*, тел*, call-markaz*, ariza*
oxirgi {4|to'rt} raqami

[denial]
hech qachon {so'ramaydi|so'ramaymiz|talab qilmaydi|parol so'ramaydi}
ҳеч қачон {сўрамайди|сўраймиз|талаб қилмайди}, {bank|biz|банк|биз} {hech qachon|ҳеч қачон}

[dead]
{muddati tugadi|muddati o'tgan|bekor qilindi|yaroqsiz|ishlatilgan|муддати тугади|муддати ўтган|бекор қилинди|яроқсиз}

[secret]
{hech kimga|hech kim bilan|ҳеч кимга|ҳеч ким билан}, uchinchi shaxslarga, учинчи шахсларга

[valid]
amal qiladi, yaroqli*, davomida, ichida, amal qilish muddati, амал қилади, яроқли*, давомида, ичида

[unasked]
agar {siz |bu |buni |}{so'ramagan|siz bo'lmasangiz|so'rov yubormagan|siz emas}*
агар {сиз |бу |буни |}{сўрамаган|сиз бўлмасангиз|сиз эмас}*, e'tibor bermang, эътибор берманг

[login]
kirish*, кириш*, yangi qurilma*, янги қурилма*

[sign-up]
ro'yxatdan o'tish*, рўйхатдан ўтиш*

[reset]
{parolni|parol} {tiklash|o'zgartirish|almashtirish}*, {паролни|парол} {тиклаш|ўзгартириш|алмаштириш}*
yangi parol

[payment]
to'lov*, тўлов*, o'tkazma*, ўтказма*, xarid*, харид*, summa*, сумма*, to'lash*, pul o'tkazish*

[name]
sizning, сизнинг, uchun, учун, qabul qiluvchi

[verb]
kiriting, киритинг, foydalaning, фойдаланинг, yozing, ёзинг

[promo]
chegirma*, чегирма*, aksiya*, акция*, bepul, бепул, sovg'a*, совға*, bonus*, бонус*, yutuq*, ютуқ*
faqat bugun, keshbek*

[currency]
so'm, сўм, sum, uzs

[second]
soniya*, сония*, sekund*, секунд*

[minute]
daqiqa*, дақиқа*, minut*, минут*

[hour]
soat*, соат*

[day]
kun*, кун*

[until]
gacha, гача

[number]
besh, беш = 5
o'n, ўн = 10
