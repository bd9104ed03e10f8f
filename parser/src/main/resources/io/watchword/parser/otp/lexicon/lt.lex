# Lithuanian

[strong]
{patvirtinimo|tapatybės patvirtinimo|aktyvavimo|autentifikavimo|prisijungimo|vienkartinis|vienkartinio|vienkartinį|registracijos|SMS|laikinas|patikros|atkūrimo} {kodas|kodą|kodo|kodu|slaptažodis|slaptažodį|slaptažodžio}

[weak]
kod{as|ą|o|u|ai|ui}, slaptažod*, pin{| kodas|-kodas}, {jūsu|tavo} kodas

[proof]
patvirtin*, saugos, saugumo, aktyvav*, autentifik*, vienkartin*, tapatyb*, patikr*, prieigos, {4|6} skaitmenų
laikin*

[other]
pašto, klaidos, brūkšnin*, prekės, kliento, šalies, kvietimo, rezervacijos, produkto

[not-code]
nuolaidos kod{as|ą|o}, nuolaidų kod{as|ą}, akcijos kodas, brūkšninis kodas, dovanų {čekis|kuponas|kortelė}
kupon*, asmens kodas

[pickup]
siunt{a|ą|os|inys|inį}, paštomat*, atsiim*, atsiėm*, kurjer*, pristatym*, durelių, spintel*

[label]
užsakym*, {užsakymo|sąskaitos|kortelės|kliento|sutarties|siuntos|telefono|skrydžio} {numeris|nr}, sąskait*
kortel*, besibaigian*, baigiasi, likut*, skambinkite, skambink, tel, telefon*, klientų aptarnavim*
paskutiniai {4|keturi} skaitmenys, numer*, nr, skrydis, vieta, prisijungimo vardas

[denial]
niekada {ne|jūsų ne}*, bankas niekada

[dead]
{nebegalioja|baigėsi galiojimas|atšauktas|atšaukta|negalioja|jau panaudotas|pasibaigė}
per klaidą

[secret]
ne{atskleiskite|sakykite|perduokite|dalinkitės|pateikite|siųskite|atskleisk|sakyk|sidalinkite|sidalykite}
{niekam|su niekuo|kitiems|tretiesiems asmenims}, konfidencial*

[valid]
galioj{a|antis|imas|imo laikas|anti|ančio}{| iki}, nustos galioti, per artimiausias

[unasked]
jei {jūs |tu |to |}ne*, ignoruokite, ignoruok, tai ne jūs

[link]
{spustelėkite|paspauskite} {nuorodą|čia}, prisijungimo nuoroda

[login]
prisijung*, naujas įrenginys, naujo įrenginio

[sign-up]
{patvirtinkite|patvirtinti} {savo |}{telefono |}numerį, telefono numeriui patvirtinti
registrac*, registruo*, paskyros sukūrim*

[reset]
slaptažodžio {atkūrim|keitim|atstatym|pakeitim}*, naujas slaptažodis, pamiršote slaptažodį

[payment]
mokėjim*, pirkin*, pavedim*, operacij*, sum{a|ą|os}, apmokėjim*

[name]
jūsu, tavo, gavėjas, į, iš, prie

[verb]
įveskite, įvesk, naudokite, naudok, įrašykite, yra

[promo]
nuolaid*, akcij*, nemokam*, dovan*, pasiūlym*, išpardavim*, loterij*, tik šiandien, laimėk

[currency]
eurų, eurai, eur

[second]
sekund*, sek

[minute]
minu{t|č}*, min

[hour]
valand*, val

[day]
dien*

[until]
iki, prieš

[number]
penkias, penkių = 5
dešimt = 10

[span]
pusvalandį, {pusę valandos} = 1800
