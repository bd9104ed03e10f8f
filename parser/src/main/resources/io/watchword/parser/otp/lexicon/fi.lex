# Finnish

[strong]
{varmennus|tunnistautumis|todennus|kerta|kertakäyttöinen |tekstiviestivahvistus|maksu|lisävahvistus|sms-}koodi*
kertakäyttö{inen|isen|istä}{| salasana| koodi| salasanasi| koodisi| vahvistuskoodi}, kertasalasana*
väliaikainen {salasana*|koodi*}, tilapäinen {salasana*|koodi*}
kaksivaiheinen {vahvistus|tunnistus|tunnistautuminen}, avainluku*, tunnusluku*

[weak]
koodi*, salasana*, pin-koodi*, pin, tunnus*, pääsykoodi*, passcode, *koodi*, *salasana*

[proof]
vahvistus*, vahvista*, varmenn*, tunnistau*, todenn*, turva*, aktivointi*, kertakäyttö*, {4|5|6|8}-numeroinen
{neli|kuusi}numeroinen, kaksivaihei*, lisävahvistu*, varmistus*, turvallisuus*, tunnistus*, kirjautumis*
rekisteröinti*, rekisteröitymis*, palautus*, tekstiviesti*, hyväksymis*, pääsy*, avaus*, väliaikai*, tilapäi*
allekirjoitus*, sms*

[other]
kutsu*, varaus*, virhe*, tuote*, maa*, asiakas*, viiva*, posti*, suosittelu*, seuranta*, tarjous*, kampanja*
etu*, lahja*, kuponki*, alennus*, suunta*, alue*, tilaus*, bonus*, jäsen*, voucher*, qr*

[not-code]
{lahjakortti|qr-|swift-|pukeutumis}koodi*, postinumero*, suuntanumero*, lahjakortti*, alennuskuponki*
{ovi|portti|hälytin|virhe}koodi{|n}

[pickup]
paketti*, pakettiautomaat*, noutopiste*, noutaa, noudettavissa, nouda, lokero*, toimitus*, kuljettaja*
kuriiri*, lähetyksesi on, postin, nouto*, luovutus*

[label]
{tilaus|asiakas|tili|kortti|viite|lasku|puhelin|varaus|lähetys|seuranta|sopimus|jäsen|sarja|lento|paikka|asia|palvelu|tiketti|lippu|vuoro}numero*
lasku*, viite, tili, tilin, kortti, kortin, kortti joka päättyy, päättyy numeroihin, päättyvä, loppuosa
viimeiset neljä numeroa, saldo*, soita{| numeroon}, ota yhteyttä, puhelin, puh, asiakaspalvelu*, lento, paikka
raide, käyttäjätunnus*, numero, numeroon
käyttäjä

[denial]
{emme|ei} {koskaan|ikinä} {kysy|pyydä|tiedustele}, {emme|ei} {kysy|pyydä} {koskaan|ikinä}
{emme|ei} {kysy|pyydä} {koodia|salasanaa|tunnuksia|pankkitunnuksia|tunnuslukuja}
älä {koskaan|ikinä} {kerro|anna|luovuta|jaa} {pankkitunnuksiasi|tunnuksiasi|salasanaasi|koodejasi|tunnuslukuasi}

[dead]
on {erääntynyt|mitätöity|jo käytetty}, vanhentunut, vanheni, umpeutunut, ei ole enää voimassa, peruttu
peruutettu
vahingossa, virheellisesti, {aiempi|edellinen|vanha} koodi

[secret]
älä {jaa|kerro|anna|luovuta|paljasta|välitä}{| tätä| sitä| koodia| koskaan}{| koodia}
älä {koskaan|ikinä} {jaa|kerro|anna|luovuta}, kenellekään, luottamuksellinen

[valid]
voimassa{| on}, on voimassa, vanhenee, vanhentuu, umpeutuu, erääntyy, voimassaoloaika, käytettävissä, kelpaa

[unasked]
{jos|mikäli} {et|sinä et} {ole |itse |}{pyytänyt|tehnyt|tilannut|yrittänyt|yritä|tunnista|kirjautunut}
jos se et ollut sinä, jos et ollut sinä, voit ohittaa, jätä {tämä|viesti} {viesti |}huomiotta

[link]
{klikkaa|paina|avaa} {linkkiä|tästä|linkki} {kirjautuaksesi|kirjautumista varten}, kirjautumislinkki*
taikalinkki
{napsauta|klikkaa} tästä, kirjaudu tästä

[match]
{valitse|paina} {numero|luku}

[login]
kirjaudu*, kirjautu*, uusi laite, uudella laitteella

[sign-up]
rekisteröity*, rekisteröidy*, luo tili, tilin luomi*, tilin aktivoi*, vahvistaaksesi puhelinnumerosi
vahvista puhelinnumero

[reset]
salasanan {vaihto*|palaut*|nollau*|nollaa*|vaihta*|uusimi*}, nollaa salasana*, unohditko salasana*
unohtunut salasana*, vaihda salasana*, uusi salasana*, palauta tili*

[payment]
maksu*, maksa*, osto*, ostok*, tilisiirto*, siirto*, tapahtum*, mobilepay

[name]
sinun, palvelu{un|ssa|n}, saaja, tervetuloa, kohteessa

[verb]
käytä, on

[promo]
tarjou*, ilmai*, säästä, voita, arvonta, edut, vain tänään, maksuton toimitus

[currency]
euro{|a|n}, eur

[second]
sekunti{|a|n}, sekunni{n|ssa}, sek

[minute]
minuut{ti|tia|in|issa|eissa}, min

[hour]
tunti{|a|n}, tunni{n|ssa|ssä}, h

[day]
päivä{|ä|n|ssä}, vrk, vuorokau{si|tta|den|dessa}, pv

[month]
tammikuu{|ta|n}, helmikuu{|ta|n}, maaliskuu{|ta|n}, huhtikuu{|ta|n}, toukokuu{|ta|n}, kesäkuu{|ta|n}
heinäkuu{|ta|n}, elokuu{|ta|n}, syyskuu{|ta|n}, lokakuu{|ta|n}, marraskuu{|ta|n}, joulukuu{|ta|n}

[until]
asti, saakka, kello, klo, ennen

[number]
yksi, yhden = 1
kaksi, kahden = 2
kolme, kolmen = 3
neljä, neljän = 4
viisi, viiden = 5
kymmenen = 10
viisitoista, viidentoista = 15
kaksikymmentä = 20
kolmekymmentä = 30
kuusikymmentä = 60

[enter]
syötä, anna, kirjoita, näppäile, kirjaa

[act]
jatkaaksesi, jatkaa, avataksesi, vahvistaaksesi, yhdistääksesi, hyväksyäksesi, aktivoidaksesi

[choose]
napauta, valitse, paina

[footer]
vastaa STOP, lähetä STOP, perua viestit, peruuttaaksesi

[span]
puoli tuntia = 1800
{vartin|vartti} = 900
puolitoista tuntia = 5400
