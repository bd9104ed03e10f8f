# Hungarian

[strong]
{ellenőrző|megerősítő|hitelesítő|biztonsági|belépési|bejelentkezési|aktiváló|aktivációs|azonosító|jóváhagyó|jóváhagyási|igazoló|egyszer használatos|egyszeri|ideiglenes|hozzáférési|regisztrációs|visszaállító|SMS|SMS-|aláíró|helyreállítási|visszaigazoló|egyszerhasználatos|titkos|ellenőrzési|hitelesítési|megerősítési|visszaállítási|tranzakciós|fizetési} {kód*|jelszó*|jelszav*}
egyszer használatos, egyszer használható, kétlépcsős {azonosítás*|hitelesítés*|azonosítási kód*}, belépőkód*
jelszó-visszaállító kód*

[weak]
kód{|ja|ot|od|dal|unk|ját|odat|om|jával}, jelsz{ó|avát|ava|avad|avával}, PIN-kód*, pin, kulcs*, az Ön kódja
a kódod, *kód*, *jelszó*

[proof]
ellenőrz*, megerősít*, hitelesít*, biztonsági, aktivál*, azonosít*, egyszer, egyszeri, jóváhagy*
{4|5|6|8}-jegyű, {négy|hat}jegyű, kétlépcsős*, kétfaktoros*, ellenőrző*, megerősítő*, hitelesítő*, belép*
bejelentkezés*, igazoló*, ideiglenes*, hozzáférés*, visszaállít*, regisztrációs*, SMS*, visszaigazoló*

[other]
meghív*, ajánló*, foglalás*, hiba*, termék*, ország*, ügyfél*, vonal*, posta*, körzet*, nyomkövet*
kedvezmény*, promóció*, promo*, akció*, ajándék*, hűség*, jegy*, nyeremény*, rendelés*, irányító*

[not-code]
{promóciós |akciós |ajándékkártya |meghívó|foglalási |QR-|QR|követési |nyomkövetési |csomagkövető |SWIFT |bérlet}kód*
irányítószám*, körzetszám*, kupon*, utalvány*, ajándékutalvány*, kedvezményre jogosító kód*
{kapu|ajtó|garázs|riasztó|hiba}kód{|ot}

[pickup]
a csomag átvételéhez, csomagautomat*, csomagpont*, átvehet*, átvétel*, futár*, kézbesít*, szekrény*, rekesz*
átvételre kész, átvételi*, csomag*, nyitó*

[label]
{rendelés|rendelési |ügyfél|számla|bankszámla|kártya|hivatkozási |ügy|telefon|foglalási |csomag|szerződés|járat|ülés|sor|iktató|nyomkövetési |ügyiratszám|kötvény|bejelentési |azonosító |csomagkövetési |jegy|tag}szám*
számla*, ref, hivatkozás*, kártya*, végződő*, végű*, utolsó {4|négy} számjegy*, egyenleg*, számú, sz
hívja{| a}, hívj{| minket}, hívjon{| minket}, telefon*, tel, ügyfélszolgálat*, elérhetőség*, járat, ülőhely
kocsi, felhasználónév, azonosító*
felhasználó

[denial]
{soha|sosem|sohasem} {nem |}{kéri|kérjük|kér|kérünk|fogja kérni|fogjuk kérni|kérdezi|kérdezzük|kérnek}
{bank|bankunk|mi} {soha|sosem|sohasem} nem
{soha|sosem} ne {adja|adj|ossza|oszd} meg {jelszavát|jelszavad|kódjait|adatait|a jelszavát|az adatait|a kódjait}

[dead]
{lejárt|érvénytelen|érvényét vesztette|törölve|törölték|visszavonva|visszavonták|már nem érvényes|már felhasználták|lemondva|le lett mondva|lemondták}
tévedésből, tévesen, {korábbi|előző|régi} kód{|ot}

[secret]
ne {ossza|oszd|adja|adj|add|mondja|mondd|mutassa|árulja|áruld|közölje|küldje}, senkivel, senkinek, másokkal
bizalmas{|an}

[valid]
érvényes{|ségi idő|sége|ség}, lejár{| ekkor}, hatályos, érvényességi ideje, felhasználható

[unasked]
ha {nem Ön|nem te|Ön nem}, amennyiben nem Ön, hagyja figyelmen kívül, hagyd figyelmen kívül
tekintse tárgytalannak, nem Ön kezdeményezte

[link]
{kattints|kattintson} {a linkre|ide|az alábbi linkre} a {bejelentkezéshez|belépéshez}, bejelentkezési link
belépési link

[match]
{válaszd|válassza} {ki |}a számot

[login]
bejelentkez*, új eszköz*

[sign-up]
telefonszám{od|a} {megerősítés*|igazolás*|ellenőrzés*}
regisztráció*, regisztrál*, fiók {létrehozás*|aktiválás*}, fiókod {létrehozás*|aktiválás*}

[reset]
{jelszó|jelszava|jelszavad}{| }{visszaállítás*|módosítás*|csere*|változtatás*|helyreállítás*|emlékeztető*}
elfelejtett jelszó*, új jelszó*, fiók {helyreállítás*|visszaállítás*}

[payment]
fizetés*, vásárlás*, átutalás*, utalás*, tranzakció*, fizet, összeg*, kifizetés*, vásárlásának

[name]
az Ön, a, az, fiókjához, fiókodhoz, részére, javára, kedvezményezett, üdvözöljük

[verb]
használja, használd

[promo]
ajánlat*, leárazás*, ingyen*, nyereményjáték*, spórolj*, ingyenes szállítás*, csak ma, vásárolj

[currency]
ft, forint*, huf, euró, eur

[second]
másodperc*, mp

[minute]
perc{|ig|en|re|cel|ben|es}, percen belül

[hour]
óra, óráig, órán, óráig érvényes, órája

[day]
nap{|ig|on|ja}

[month]
január*, február*, március*, április*, május*, június*, július*, augusztus*, szeptember*, október*, november*
december*

[until]
eddig, előtt

[number]
egy = 1
kettő, két = 2
három = 3
négy = 4
öt = 5
tíz = 10
tizenöt = 15
húsz = 20
harminc = 30
hatvan = 60

[enter]
adja meg, add meg, írja be, írd be, gépelje be, üsse be, megadni, beírni

[by]
segítségével

[act]
a folytatáshoz, folytatáshoz, a megerősítéshez, megnyitásához, jóváhagyásához

[choose]
koppintson, válassza, nyomja meg

[footer]
leiratkozáshoz, leiratkozás, válaszoljon STOP, STOP szóval

[span]
fél {óra|óráig|órán|órára} = 1800
negyed {óra|óráig|órán} = 900
másfél {óra|óráig} = 5400
