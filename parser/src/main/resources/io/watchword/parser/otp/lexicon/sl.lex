# Slovenian

[strong]
enkratn{o|a|i|ega|im} {geslo|koda|gesla|kodo}, {začasno|dinamično} geslo, potrditven{a|o|e} kod{a|o|e}
geslo za enkratno uporabo

[weak]
kod{a|o|e|i|ami}, gesl{o|a|om|u}, pin{| koda|-koda}, ključ, {vaša|tvoja} koda{| je}

[proof]
potrdit*, potrditven*, preverit*, preverjanj*, varnostn*, aktivacij*, avtorizacij*, avtentikacij*, enkratn*
identifikacij*, dostop*, začasn*, overit*, {4|6}-mestna, šestmestna, SMS

[other]
poštn*, napake, črtn*, izdelka, stranke, rezervacije, države, priporočiln*, QR, območna

[not-code]
promocijska koda, poštna številka, črtna koda, EMŠO, davčna številka, kupon{|a|e|i}

[pickup]
paket{|a|u}, paketnik{|a|u}, pošiljk{a|e|o}, prevzem{|a|u}, prevzemite, prevzamete, dostav{a|e|o}
dostavljavc{u|a}, kurir{|ju}, omaric{a|o|e}

[label]
{številka|št} {naročila|računa|kartice|pošiljke|stranke|pogodbe|rezervacije|telefona|police}, naročil{o|a|u}
račun{|a|u}, kartic{a|e|o} ki se konča, konča z, zadnje {4|štiri} številke, stanje, sklic
pokličite{| nas}{| na}, telefon, tel, klicni center, številka, let, sedež, ref, uporabniško ime

[denial]
nikoli {vas |od vas |}{ne bo|ne bomo|ne zahteva|ne zahtevamo|ne sprašuje|ne prosi}, {banka|vas} nikoli

[dead]
{potekla|potekel|poteklo|preklicana|preklican|preklicano|ni več veljavna|ni več veljaven|neveljavna|že uporabljena}
pomotoma, {prejšnja|stara} koda

[secret]
ne {delite|razkrivajte|posredujte|zaupajte|povejte}, {nikomur|z nikomer|tretjim osebam}, zaupn*

[valid]
velja{|ven|vna|vno|vnost}{| do| še}, poteče{| čez| ob| v}, v roku, naslednjih

[unasked]
če {niste|nisi} {tega |kode |}{zahtevali|zahteval|vi|ti|zaprosili|sprožili}, prezrite, ignorirajte, niste vi

[link]
{kliknite|tapnite} {na povezavo|tukaj|tu}, povezava za prijavo

[login]
prijav{a|o|e|ite se}, nova naprava, nove naprave

[sign-up]
{potrditev|potrditve} {telefonske |}številke, potrdite {svojo |}{telefonsko |}številko
registracij{a|o|e}, {ustvarjanje|odprtje} računa, aktivacijo računa

[reset]
{ponastavitev|sprememba|spremembo|menjava} gesla, pozabljeno geslo, novo geslo

[payment]
plačil{o|a|u}, nakup{|a|u}, transakcij{a|o|e}, znes{ek|ka|ku}, nakazil{o|a}, prenos

[name]
vaš, vaša, vašo, tvoj, tvoja, v, od, pri, prejemnik

[verb]
uporabite, uporabi, je, se glasi

[promo]
popust{|a|i|om}, akcij{a|o|e|i}, brezplačn{o|a}, daril{o|a}, ponudb{a|e|o}, razprodaja, nagradna igra
bon{|a|i}, prihranite, samo danes, znižanje

[currency]
evrov, evro, eur, eura

[second]
sekund{|e|a|i}

[minute]
minut{|e|a|o|ah}, min

[hour]
ur{|a|e|o}

[day]
dni, dan, dneh

[until]
do

[number]
pet, petih = 5
deset, desetih = 10
petnajst = 15
trideset = 30

[enter]
vnesite, vnesi, vpišite, vtipkajte

[act]
za nadaljevanje, za potrditev

[span]
pol ure = 1800
