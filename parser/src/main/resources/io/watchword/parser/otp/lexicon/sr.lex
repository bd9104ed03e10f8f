# Serbian, Latin and Cyrillic

[strong]
jednokratn{i|a|og|u} {kod|lozinka|lozinku|kôd}, једнократн{и|а|ог|у} {код|лозинка|лозинку}
{privremena|dinamička} {lozinka|šifra}, привремена {лозинка|шифра}, {kod|код} {za|за} приступ, OTP kod
ОТП код

[weak]
kod{|a|om|u|ovi}, код{|а|ом|у|ови}, šifr{a|u|e|om}, шифр{а|у|е|ом}, lozink{a|u|e|om}, лозинк{а|у|е|ом}
pin{| kod|-kod}, пин{| код|-код}, {vaš|tvoj|ваш|твој} {kod|код}{| je| је}, ključ

[proof]
verifik*, potvrd*, sigurnosn*, bezbednosn*, aktivac*, autoriz*, autentif*, jednokratn*, identifik*, pristup*
privremen*, верифик*, потврд*, потврђ*, сигурносн*, безбедносн*, активац*, ауториз*, аутентиф*, једнократн*
приступн*, привремен*, {4|6}-cifreni, šestocifreni, шестоцифрени, SMS, СМС, kontroln*
verifikacioni, verifikacijski

[other]
poštansk*, поштанск*, pozivn*, greške, грешке, bar, proizvoda, klijenta, rezervacije, države, preporuke, QR
voznog, reda, voucher

[not-code]
promo kod{|a|om}, промо код{|а|ом}, promotivni kod, poštanski broj, поштански број, pozivni broj, barkod
баркод, JMBG, PIB

[pickup]
paket{|a|u}, пакет{|а}, pošiljk{a|e|u}, пошиљк{а|е|у}, paketomat{|a|u}, preuzimanje, preuzmite, preuzeti
преузимање, преузмите, kurir{|u|a}, курир{|у}, dostav{a|u|e}, достав{а|у}, ormarić{|a}, isporuk{a|e|u}
испорук{а|е|у}

[label]
{broj|br|број|бр} {porudžbine|narudžbine|računa|kartice|pošiljke|fakture|ugovora|rezervacije|klijenta|predmeta|telefona|поруџбине|рачуна|картице|пошиљке|фактуре|уговора|телефона}
porudžbin{a|e|u}, поруџбин{а|е|у}, narudžbin{a|e|u}, račun{|a|u}, рачун{|а|у}
kartic{a|e|u|om} koja se završava, završava{| se}{| na| sa}, poslednje {4|četiri} cifre
последње {4|четири} цифре, stanje, стање, poziv na broj, pozovite{| nas}{| na}, позовите{| нас}, telefon
телефон, tel, kontakt centar, контакт центар, broj, број, let, sedište, ref, referenca, korisničko ime
korisni{k|če|ka}

[denial]
nikada {od vas |vas |vam |}{neće|nećemo|ne traži|ne tražimo|ne pita|ne zahteva}
никада {од вас |вас |}{неће|нећемо|не тражи|не тражимо}, {banka|банка} {nikada|никада}
nikad {ne traži|nećemo|ne tražimo}

[dead]
{istekao|istekla|otkazan|otkazana|poništen|nevažeći|više ne važi|više nije važeći|već iskorišćen|истекао|истекла|отказан|отказана|поништен|неважећи|више не важи}
greškom, грешком, {prethodni|stari} kod

[secret]
ne {delite|otkrivajte|saopštavajte|dajte|prosleđujte|govorite}
не {делите|откривајте|саопштавајте|дајте|прослеђујте}, nemojte {deliti|davati|otkrivati}
немојте {делити|давати}, {ni sa kim|nikome|trećim licima|ни са ким|никоме|трећим лицима}, poverljiv*
поверљив*

[valid]
važi{|ti}{| do| još}, važeći, važenja, traje, ističe{| za| u}, rok važenja, u roku od, важи{| до| још}, важења
истиче{| за| у}, у року од, narednih, наредних

[unasked]
ako {niste|nisi} {zatražili|tražili|zahtevali|vi|ti|pokrenuli|inicirali|tražio}
ако нисте {затражили|тражили|захтевали|ви|покренули}, {ignorišite|zanemarite|игноришите|занемарите}
to niste vi

[link]
{kliknite|pritisnite|кликните} {na link|ovde|на линк|овде}, link za prijavu, линк за пријаву

[login]
prijav{a|u|e|ljivanje}, prijavite, пријав{а|у|е|ите се}, novog uređaja, novi uređaj, logovanje

[sign-up]
registracij{a|u|e}, регистрациј{а|у|е}, kreiranje naloga, креирање налога, aktivacija naloga, potvrdite broj
потврдите број

[reset]
{resetovanje|promena|promenu|obnova|reset} {lozinke|šifre}, {ресетовање|промена|промену} {лозинке|шифре}
zaboravljena lozinka, nova lozinka

[payment]
plaćanj{e|a}, плаћањ{е|а}, kupovin{a|u|e}, куповин{а|у|е}, transakcij{a|u|e}, трансакциј{а|у|е}, iznos{|u|a}
износ{|у|а}, prenos, uplat{a|u}, уплат{а|у}, transfer

[name]
vaš, vaša, vašeg, tvoj, ваш, ваша, вашег, твој, od, u, на, од, у, primalac, прималац

[of]
за

[verb]
koristite, користите, upotrebite, je, glasi

[promo]
popust{|a|i|om}, попуст{|а|и}, akcij{a|u|e|i}, акциј{а|у|е|и}, besplatn{o|a|u}, бесплатн{о|а}, poklon{|i}
поклон, ponud{a|e|u}, понуд{а|е|у}, rasprodaja, распродаја, nagrad{a|e|u|na igra}, vaučer, uštedite
samo danas, само данас, sniženje

[currency]
rsd, din, dinara, динара, дин, evra, евра, KM

[second]
sekund{i|e|a|u}, секунд{и|е}

[minute]
minut{|a|e|i}, минут{|а|е|и}, min, мин

[hour]
sat{|a|i}, сат{|а|и}, čas{|a|ova}, час{|а|ова}, h

[day]
dan{|a}, дан{|а}

[until]
do, до

[number]
pet, пет = 5
deset, десет = 10
petnaest, петнаест = 15
trideset, тридесет = 30

[enter]
unesite, unesi, upišite, ukucajte, унесите, унеси, укуцајте

[act]
da {nastavite|biste nastavili|otvorite|potvrdite}, за наставак

[span]
{pola sata|пола сата} = 1800
