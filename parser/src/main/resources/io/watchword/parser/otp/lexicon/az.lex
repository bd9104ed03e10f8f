# Azerbaijani

[strong]
{təsdiq|təsdiqləmə|doğrulama|təhlükəsizlik|aktivləşdirmə|giriş|bir dəfəlik|qeydiyyat|SMS|bərpa|şifrə bərpası|3D|avtorizasiya} {kod*|şifrə*|parol*|pin*}

[weak]
kod*, şifrə*, parol*, pin{| kod|-kod}*, sizin kod*

[proof]
təsdiq*, doğrula*, təhlükəsizlik*, aktivləşdir*, birdəfəlik, müvəqqəti, verifikasiya*, {4|6} rəqəmli

[other]
poçt*, xəta*, məhsul*, müştəri*, ölkə*, dəvət*, rezervasiya*, filial*

[not-code]
promo kod*, endirim kodu*, poçt indeksi, barkod*, kupon*, FİN kod*, FIN

[pickup]
bağlama*, sifarişi təhvil*, təhvil*, kuryer*, çatdırılma*, poçtomat*, götürmək*

[label]
sifariş*, {hesab|kart|telefon|müqavilə|sifariş|bağlama|izləmə|müraciət|abonent} nömrəsi*, nömrə*, hesab*
kart{|ınız|ı|la|dan}, sonu, son {4|dörd} rəqəm*, balans*, qalıq*, zəng edin, əlaqə saxlayın, tel*
məlumat üçün, çağrı mərkəzi, reys

[denial]
heç vaxt {soruşmur|istəmir|soruşmuruq|tələb etmir|sizdən}, {bank|biz} heç vaxt

[dead]
{müddəti bitib|müddəti bitdi|ləğv edilib|ləğv olunub|ləğv edildi|etibarsızdır|artıq istifadə olunub|vaxtı bitib}

[secret]
heç kimlə, heç kimə, üçüncü şəxslər*, paylaşmayın, bölüşməyin, məxfi*

[valid]
etibarlıdır, etibarlı*, ərzində, müddətində, keçərlidir, qüvvədədir, etibarlılıq müddəti

[unasked]
əgər {siz |bu |bunu |}{tələb etməmisiniz|istəməmisiniz|siz deyilsiniz|etməmisinizsə|göndərməmisiniz}*
nəzərə almayın, siz deyilsinizsə

[login]
giriş*, daxil ol*, yeni cihaz*

[sign-up]
qeydiyyat*, hesab yarat*

[reset]
{şifrənin|parolun|şifrəni} {bərpası|dəyişdirilməsi|yenilənməsi|sıfırla}*, yeni şifrə

[payment]
ödəniş*, alış*, köçürmə*, məbləğ*, əməliyyat*, ödəmə*

[name]
sizin, alıcı

[of]
üçün

[verb]
daxil edin, daxil et, istifadə edin, yazın

[promo]
endirim*, kampaniya*, pulsuz, hədiyyə*, qazan*, bonus*, təklif*, yalnız bu gün, lotereya

[currency]
AZN, manat*, qəpik

[second]
saniyə*

[minute]
dəqiqə*, dəq

[hour]
saat*

[day]
gün*

[until]
qədər

[number]
bir = 1
üç = 3
beş = 5
on = 10
