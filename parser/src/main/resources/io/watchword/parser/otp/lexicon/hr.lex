# Croatian and Bosnian

[strong]
jednokratn{i|a|og|u|om} {kod|kôd|lozinka|zaporka|zaporku|lozinku}, {privremena|dinamička} {lozinka|zaporka}
mTAN, mToken

[weak]
kod{|a|om|u|ovi}, šifr{a|u|e|om}, lozink{a|u|e|om}, zapork{a|u|e|om}, pin{| kod|-kod}
{vaš|tvoj} {kod|kôd}{| je}, ključ

[proof]
verifik*, potvrd*, sigurnosn*, provjer*, aktivac*, autoriz*, autentif*, jednokratn*, identifik*, pristup*
privremen*, kontroln*, {4|6}-znamenkasti, šesteroznamenkasti, SMS

[other]
poštansk*, pozivn*, pogreške, greške, bar, proizvoda, korisnika, rezervacije, države, preporuke, QR, kupca

[not-code]
promo kod{|a|om}, promotivni kod, poštanski broj, pozivni broj, barkod, OIB, JMBG

[pickup]
paket{|a|u}, pošiljk{a|e|u}, paketomat{|a|u}, preuzimanje, preuzmite, preuzeti, dostavljač{|u}, dostav{a|u|e}
ormarić{|a}, kurir{|u}

[label]
{broj|br} {narudžbe|računa|kartice|pošiljke|fakture|ugovora|rezervacije|korisnika|predmeta|telefona|police}
narudžb{a|e|u}, račun{|a|u}, kartic{a|e|u|om} koja završava, završava{| s| na}, zadnje {4|četiri} znamenke
stanje, poziv na broj, nazovite{| nas}{| na}, telefon, tel, korisnička služba, korisnička podrška, broj, let
sjedalo, ref, referenca, korisničko ime, raspoloživo
korisnik, korisniče

[denial]
nikada {od vas |vas |vam |}{neće|nećemo|ne traži|ne tražimo}, {banka|mi} nikada, nikad {nećemo|ne tražimo}

[dead]
{istekao|istekla|otkazan|otkazana|poništen|nevažeći|više ne vrijedi|više nije važeći|već iskorišten}, isteklo
greškom, pogreškom, {prethodni|stari} kod

[secret]
ne {dijelite|otkrivajte|dajte|prosljeđujte|govorite}, nemojte {dijeliti|davati|otkrivati|prosljeđivati}
{ni s kim|nikome|trećim osobama|drugima}, povjerljiv*

[valid]
vrijedi{| do| još}, važi{| do| još}, važeći, valjan{|a|ost}, istječe{| za| u}, ističe, rok valjanosti
u roku od, traje, sljedećih

[unasked]
ako {niste|nisi} {zatražili|tražili|zatražio|vi|ti|pokrenuli|inicirali}
{ignorirajte|zanemarite|ignoriraj|zanemari}, to niste vi

[link]
{kliknite|pritisnite} {na link|ovdje|na poveznicu}, link za prijavu, poveznica za prijavu

[login]
prijav{a|u|e|ite se}, prijavljivanje, novi uređaj, novog uređaja

[sign-up]
{potvrda|potvrdu|potvrde} broja, potvrdite {svoj |}broj
registracij{a|u|e}, {izrada|otvaranje} računa, kreiranje računa, aktivacija računa

[reset]
{resetiranje|promjena|promjenu|ponovno postavljanje|poništavanje} {lozinke|zaporke|šifre}
zaboravljena lozinka, nova lozinka, reset lozinke

[payment]
plaćanj{e|a}, kupnj{a|u|e}, kupovin{a|u|e}, transakcij{a|u|e}, iznos{|u|a}, prijenos, uplat{a|u}, nalog

[name]
vaš, vaša, vašeg, tvoj, od, u, primatelj

[verb]
koristite, iskoristite, je, glasi

[promo]
popust{|a|i|om}, akcij{a|u|e|i}, besplatn{o|a|u}, poklon{|i}, ponud{a|e|u}, rasprodaja, nagradna igra, vaučer
uštedite, samo danas, sniženje, kupon{|a|e}

[currency]
eura, euro, eur, kn, kuna, KM, maraka

[second]
sekund{i|e|a|u}

[minute]
minut{|a|e|u}, min

[hour]
sat{|a|i}

[day]
dan{|a}

[until]
do

[number]
pet = 5
deset = 10
petnaest = 15
trideset = 30

[enter]
unesite, unesi, upišite, upiši, utipkajte

[act]
za nastavak, da nastavite, za potvrdu

[span]
pola sata = 1800
