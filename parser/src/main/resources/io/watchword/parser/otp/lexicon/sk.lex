# Slovak

[strong]
{overovací|overovacíeho|overovací|overovacieho|overovacím|verifikačný|verifikačného|verifikačným|potvrdzovací|potvrdzovacieho|potvrdzovacím|bezpečnostný|bezpečnostného|bezpečnostným|prihlasovací|prihlasovacieho|prihlasovacím|prístupový|prístupového|prístupovým|aktivačný|aktivačného|aktivačným|autorizačný|autorizačného|autorizačným|autentifikačný|autentifikačného|autentifikačným|jednorazový|jednorazového|jednorazovým|registračný|registračného|registračným|dočasný|dočasného|kontrolný|kontrolného|platobný|platobného|podpisový|podpisového|obnovovací|obnovovacieho} {kód*|kľúč}
kód{|u|om} {na obnovenie|na dokončenie|na obnovu|na zmenu|na podpis|pre obnovenie|OTP}
jednorazov{é|ého|ým} hesl{o|a|om}, dočasné heslo, autorizačná sms, dvojfaktorové overenie

[weak]
kód{|u|om|y|ov}, hesl{o|a|om|u}, pin, váš kód{| je}, tvoj kód{| je}

[proof]
over*, verifik*, potvrd*, autoriz*, autentif*, bezpečnost*, aktiv*, jednorazov*, identifik*
{4|5|6|8}-miestn{y|eho}, dvojfaktorov*, prihlasovac*, prístupov*, dočasn*, kontroln*, platobn*, podpisov*
obnovovac*, registračn*, SMS, potvrdzovac*

[other]
pozvánk*, poštov*, chyb*, čiarov*, produktu, zákazníck*, rezervačn*, sledovac*, krajiny, súťažn*, zľavov*
promo*, akčn*, darčekov*, kupónov*, vernostn*, pozývac*, QR

[not-code]
{zľavový|zľavového|zľavovým|zľavové|promo|akčný|akčného|darčekový|darčekového|darčekové|kupónový|kupónového|rezervačný|rezervačného|poštový|poštového|chybový|chybového|čiarový|čiarového|čiarové|sledovací|sledovacieho|pozývací|pozývacieho|zákaznícky|zákazníckeho|súťažný|súťažného|vernostný|vernostného} kód*
kód{|u|om} {rezervácie|tovaru|banky|kupónu|poukážky}, poukaz{|u|y}, poukážk{a|y|u}, kup{o|ó}n{|u|y}, PSČ
smerové číslo, predvoľba

[pickup]
výdajn{é|ého} miesto, vyzdvihnúť, vyzdvihnutie, na vyzdvihnutie, box{|u|y}, kuriér{|ovi|a}, doručenie
schránk{a|y|u}, prevzatie, balíkomat{|u}, výdaj, výdajn*

[label]
{číslo|čísla|č} {objednávky|zásielky|účtu|karty|faktúry|zmluvy|rezervácie|zákazníka|prípadu|poistky|letu|balíka|reklamácie}
{objednávka|objednávky|objednávku|objednávkou|zásielka|zásielky|zásielku|zásielkou|faktúra|faktúry|faktúru|rezervácia|rezervácie|rezerváciu|zmluva|zmluvy|zmluvu|balík|balíka}{| č| číslo}
účet, účtu, karta končiaca, karty končiacej, končiac{a|ej|i|om}{| na| číslom}, posledné {4|štyri} číslice
variabilný symbol, VS, ref, zostatok, volajte{| na}, zavolajte{| na}, kontaktujte{| nás}, telefón, tel
infolinka, linka, let, sedadlo, číslo, na čísle
používateľ{|a|ovi}

[denial]
nikdy {vás |}{nebude|nebudeme|nežiada|nežiadame|nepožaduje|nepožadujeme|nevyžaduje|nevyžadujeme|nepýta|nepýtame|nechce|nechceme}
{banka|my} {vás |od vás |}nikdy, nikdy od vás
nikdy {neposkytujte|nezdieľajte|neprezrádzajte} {svoje|heslá|kódy|údaje}

[dead]
{vypršal|vypršala|vypršalo|už neplatí|nie je platný|je neplatný|bol už použitý|stratil platnosť}
zrušen{á|ý|é}
omylom, chybne, {predchádzajúci|starý|predošlý} kód

[secret]
{nikomu|nikdy} {ho |tento kód |kód |}{neposkytujte|nehovorte|neprezrádzajte|neposielajte|nezdieľajte|neodovzdávajte|neoznamujte}{| kód| tento kód}
{neposkytujte|nezdieľajte|neprezrádzajte|neposielajte|neoznamujte|nezdieľaj}{| kód| tento kód}, s nikým
nikomu, dôvern{ý|é}

[valid]
plat{í|ný|ná|né|nosť}{| do| je| po dobu}, platnosť {kódu |}{vyprší|je|končí}, vyprší{| za| o}, je platný
počas

[unasked]
ak ste {o kód |o to |si |ho |}{nežiadali|nepožiadali|nevyžiadali|to neboli vy|nepožadovali|nevykonali|nerobili}
ignorujte {túto|tento}, správu ignorujte

[link]
{kliknite|ťuknite} {na odkaz|sem|na tento odkaz} pre prihlásenie, prihlasovací odkaz

[match]
{vyberte|zvoľte|ťuknite na} číslo

[login]
prihláseni{e|a|u|ím}, prihlásiť, prihlasovani{e|a}, nové{|ho} zariadeni{e|a}, prihláste sa

[sign-up]
registráci{a|e|u|ou}, registrovať, vytvoreni{e|a} účtu, aktiváci{a|e|u} účtu, potvrďte svoje číslo
potvrdenie čísla

[reset]
{obnovenie|obnovenia|obnova|obnovu|obnoviť|zmena|zmenu|zmeny|zmeniť} {hesla|heslo}, reset*, zabudnuté heslo
nové heslo

[payment]
platb{a|y|u|ou|e}, nákup{|u|y}, prevod{|u}, transakci{a|e|u}, zaplatiť, sum{a|y|u}, vo výške, príjemca

[name]
váš, vaše, vášho, vašom, tvoj, v, u, od, s, v prospech, vitajte v

[of]
pre, ku

[verb]
použite, použi, je, znie

[promo]
zľav{a|y|u|ou}, akcia, akcie, ponuk{a|y|u}, výpredaj, zadarmo, zdarma, darček, ušetrite, súťaž, doprava zdarma
len dnes

[currency]
euro, eur, eurá

[second]
sekund{|a|y}

[minute]
minút{|a|y|u}, min

[hour]
hodín{|y}, hodina, hodinu, hod

[day]
dni

[month]
januára, februára, marca, apríla, mája, júna, júla, augusta, septembra, októbra, novembra, decembra

[until]
najneskôr do, pred

[number]
jeden, jednu = 1
dva, dve = 2
tri = 3
štyri = 4
päť = 5
desať = 10
pätnásť = 15
dvadsať = 20
tridsať = 30

[enter]
zadajte, zadaj, vložte, napíšte, opíšte, zadať, vyplňte

[act]
a pokračujte, pre pokračovanie, na potvrdenie

[footer]
odpovedzte STOP, pre odhlásenie

[span]
pol hodiny = 1800
štvrť hodiny = 900
