# Czech

[strong]
{ověřovací|ověřovacího|ověřovacím|verifikační|verifikačního|verifikačním|potvrzovací|potvrzovacího|potvrzovacím|bezpečnostní|bezpečnostního|bezpečnostním|přihlašovací|přihlašovacího|přihlašovacím|přístupový|přístupového|přístupovým|aktivační|aktivačního|aktivačním|autorizační|autorizačního|autorizačním|autentizační|autentizačního|autentizačním|jednorázový|jednorázového|jednorázovým|jednorázové|registrační|registračního|registračním|dočasný|dočasného|dočasné|kontrolní|identifikační|tajný|platební|podpisový|podpisového|podpisovým|unikátní|obnovovací} {kód*|klíč}
kód{|u|em} {pro obnovení|pro obnovu|pro dokončení|pro vstup|pro podpis|pro platbu|pro zadání|pro povolení|pro změnu|k dokončení|k obnovení|k obnově|OTP}
jednorázov{é|ého|ým} hesl{o|a|em}, dočasné heslo, autorizační sms, dvoufázové ověření, mTAN, ověřovací heslo

[weak]
kód{|u|em|y|ů}, hesl{o|a|em|u}, pin, klíč, váš kód{| je}, tvůj kód{| je}

[proof]
ověř*, verifik*, potvrz*, autoriz*, autentiz*, bezpečnost*, aktiv*, jednorázov*, identifik*
{4|5|6|8}místn{ý|ého}, {čtyř|šesti}místn{ý|ého}, dvoufázov*, dvoufaktorov*, přihlašovac*, přístupov*, dočasn*
kontrolní*, tajn*, platební*, podpisov*, unikátní*, obnovovac*, registrační*, SMS

[other]
pozvání, poštovní*, chyb*, čárov*, produktu, zákaznick*, rezervační*, sledovací*, země, soutěžní*
doporučovací*, slevov*, promo*, akční*, dárkov*, kupónov*, voucherov*, věrnostní*, zvací*, produktov*, QR
bran{a|y}, dveř{e|í}, garáž{|e}, alarm{|u}, předprodej{|e}

[not-code]
{slevový|slevového|slevovým|slevové|promo|promoční|akční|dárkový|dárkového|dárkovým|dárkové|kupónový|kupónového|voucherový|voucherového|rezervační|rezervačního|poštovní|poštovního|chybový|chybového|chybové|čárový|čárového|čárovým|čárové|produktový|produktového|sledovací|sledovacího|zvací|zvacího|doporučovací|zákaznický|zákaznického|soutěžní|soutěžního|věrnostní} kód*
kód{|u|em} {rezervace|zboží|banky|poukazu|kuponu|vstupenky|oblasti|zásilky}, poukaz{|u|em|y}
kup{o|ó}n{|u|em|y}, PSČ, směrové číslo, předvolba
kód {chyby|k bráně|od brány|od dveří}

[pickup]
zásilk{a|u|y} je připraven{a|}, balíkovn{a|y|ě}, výdejn{a|y|ě}, výdejní místo, vyzvednout, vyzvednutí
k vyzvednutí, Z-BOX{|u}, box{|u|y}, kurýr{|ovi|a}, doručení, schránk{a|y|u}, převzetí, pro vyzvednutí, výdej
pro výdej, výdejní, výdejním boxu

[label]
{číslo|čísla|č|čís} {objednávky|zásilky|účtu|karty|faktury|smlouvy|rezervace|zákazníka|případu|telefonu|pojistky|letu|sedadla|balíku|reklamace|požadavku|jednací|linky}
{objednávka|objednávky|objednávku|objednávkou|zásilka|zásilky|zásilku|zásilkou|faktura|faktury|fakturu|rezervace|rezervaci|smlouva|smlouvy|smlouvu|balík|balíku|reklamace|reklamaci}{| č| číslo}
účet, účtu, karta končící, karty končící, končící{| na| číslem}, poslední {4|čtyři} číslice, variabilní symbol
VS, ref, zůstatek, volejte{| na}, zavolejte{| na}, kontaktujte{| nás}, telefon, tel, infolinka, linka
zákaznická linka, let, sedadlo, nástupiště, pošlete STOP, číslo, na čísle
uživatel{|i|e}, pozice, řádek, podvody hlaste na, hlaste na, pouze z čísla

[denial]
nikdy {vás |}{nebude|nebudeme|nežádá|nežádáme|nechce|nechceme|nepožaduje|nepožadujeme|nevyžaduje|nevyžadujeme|neptá|neptáme}
nikdy {nežádejte|nesdělujte|nesdílejte} {své|svá|hesla|kódy|údaje}, {banka|my} {vás |po vás |}nikdy
nikdy po vás, nikdy nesdělujte přihlašovací

[dead]
{vypršel|vypršela|vypršelo|již neplatí|už neplatí|není již platný|je neplatný|byl již použit|expiroval|pozbyl platnosti}
zrušen{a|o|}
omylem, chybně, {předchozí|starý|dřívější|první} kód

[secret]
{nikomu|nikdy} {jej|ho|tento kód|kód} ne*, nikdy {neříkejte|neukazujte}
{nesdělujte|nesdílejte|neposílejte|nesděluj|nesdílej|neposkytujte|nepředávejte|neprozrazujte}{| kód| tento kód}
s nikým, nikomu, třetím osobám, důvěrn{ý|é}

[valid]
plat{í|ný|ná|né|nost}{| do| po dobu| je}, platnost {kódu |}{vyprší|je|končí}, vyprší{| za| v}, je platný
během, po dobu

[unasked]
pokud jste {o kód |o něj |o to |si |}{nežádal|nežádali|nepožádal|nepožádali|nevyžádal|nevyžádali|neprováděl|neprováděli|to nebyli vy|kód nevyžádali|nepožadoval|nepožadovali}
pokud jste {to |tuto akci |}{nebyli|neprovedli}, nejste-li to vy, ignorujte {tuto|tento|tuhle}
zprávu ignorujte

[link]
{klikněte|klepněte} zde pro přihlášení, přihlašovací odkaz, odkaz pro přihlášení
klikněte {zde|sem}, přihlaste se zde

[match]
{vyberte|zvolte|klepněte na} číslo

[login]
přihlášení, přihlásit, přihlašování, nové{|ho|m} zařízení, přihlaste se

[sign-up]
registrac{e|i}, registrovat, vytvoření účtu, aktivac{e|i} účtu, založení účtu, potvrďte své číslo
potvrzení čísla

[reset]
{obnovení|obnova|obnovu|obnovy|obnovit|změna|změnu|změny|změnit} {hesla|heslo}, reset*, zapomenuté heslo
nové heslo

[payment]
platb{a|y|u|ou|ě}, nákup{|u|y}, převod{|u}, transakc{e|i}, zaplatit, částk{a|y|u}, ve výši, příjemce
potvrzení platby

[name]
váš, vaše, vašeho, vašem, tvůj, v, u, od, s, ve prospěch, vítejte v

[of]
pro, k, ke

[verb]
použijte, použij, je, zní

[promo]
slev{a|y|u|ou}, akce, akci, nabídk{a|y|u}, výprodej, zdarma, dárek, dárku, ušetřete, soutěž, doprava zdarma
bonus, jen dnes, nakupte

[currency]
kč, korun{|a|y}, czk, euro, eur

[second]
sekund{|a|y}, vteřin{|a|y}

[minute]
minut{|a|y|u|ách}, min

[hour]
hodin{|a|y|u}, hod

[day]
dny, dnů, dní

[month]
ledna, února, března, dubna, května, června, července, srpna, září, října, listopadu, prosince

[until]
do hodiny, nejpozději do, před

[number]
jeden, jednu = 1
dva, dvě = 2
tři = 3
čtyři = 4
pět = 5
deset = 10
patnáct = 15
dvacet = 20
třicet = 30
šedesát = 60

[enter]
zadejte, zadej, vložte, napište, opište, zadat, vyplňte

[by]
pomocí

[act]
a pokračujte, pro pokračování, pokračujte, pro potvrzení, pro otevření, pro propojení, pro schválení, k potvrzení

[choose]
klepněte na, vyberte, zvolte, stiskněte

[send]
pošlete, odešlete

[footer]
odpovězte STOP, pro odhlášení, odhlášení

[span]
půl hodiny = 1800
čtvrt hodiny = 900
hodinu a půl, půldruhé hodiny = 5400
