# Romanian

[strong]
cod{|ul|ului} {de resetare|de login|de semnare|de plată|OTP|secret|unic de verificare|primit prin SMS|tău de verificare|dvs de verificare|3D Secure}
codul {tău|dvs|dumneavoastră|dumneavoastra} de {verificare|confirmare|securitate|acces|autentificare|activare|autorizare|validare|conectare|siguranță}
parol{a|ă} {OTP|dinamică|de acces unică}, autentificare în doi pași

[weak]
cod{|ul|ului|uri|urile}, parol{a|ă|ei}, pin, cheie, codul {tău|dvs|dumneavoastră}{| este| e}, codul este

[proof]
verificare*, confirmare*, autentificare*, securitate*, siguranță, activare*, validare*, înregistrare*
unică folosință, unică, identificare*, autorizare*, {4|5|6|8} cifre, doi pași, acces, temporar*, SMS
recuperare, tranzacție, unic

[other]
poștal*, eroare, bare, invitație, recomandare, rezervare, produs*, client*, țară, urmărire, AWB, PNR
uș{ă|a|ii}, poart{ă|a}, garaj, alarm{ă|a}

[not-code]
cod{|ul|uri|ului} {promoțional|promo|voucher|de voucher|cupon|de cupon|QR|IBAN|SWIFT|fiscal|CAEN|numeric personal|rutier}
voucher{|ul|ului}, cupon{|ul|ului}, prefix{|ul}, card cadou

[pickup]
colet{|ul|ului}, easybox{|ul}, locker{|ul|ului}, ridica, ridicare, ridicați, curier{|ul|ului}, livrare
punct de ridicare, livrat, de ridicare

[label]
număr{|ul|ului} {comenzii|comandă|de comandă|de client|de cont|contului|cardului|de telefon|facturii|dosarului|contractului|de rezervare|zborului|de referință|de înregistrare|AWB|tichetului|poliței}
nr {comandă|comenzii|factură|dosar|contract|AWB|tel|de înregistrare}
comand{a|ă|ei}{| nr| numărul| cu numărul}, factur{a|ă|ii}{| nr}, colet{|ul} nr, dosar{|ul}{| nr}
contract{|ul}{| nr}, referință, ref, cont{|ul|ului}
card{|ul|ului} {terminat|care se termină|terminat în|ce se termină}, ultimele {4|patru} cifre, se termină în
terminat în, sold{|ul}, sunați{| la}, sună{| la}, apelați{| la}, telefon, tel, contactați-ne, relații clienți
call center, zbor{|ul}, loc{|ul}, trimite STOP, nr, numărul
utilizator, utilizatorul, raportează fraudele la, poziția, doar de la

[denial]
nu {vă |îți |îţi |ti |va |}{va cere|vom cere|cere|cerem|solicită|solicităm|va solicita|vom solicita} niciodată
niciodată {nu |}{vă|îți|iti} {va|vom|cere|cerem|solicităm|solicită}
nu comunicați niciodată {parolele|codurile|datele}, nu {divulgați|transmiteți} niciodată, nu ți-l va cere
nu ți-o va cere, nu vi-l va cere, niciun angajat nu

[dead]
a {fost folosit|fost utilizat}, expirat{|ă}, anulat{|ă}, nu mai este {valabil|valid|valabilă}
a fost deja {folosit|utilizat}, nu mai e valabil
din greșeală, eronat, codul {anterior|vechi|precedent}

[secret]
nu {îl |o |}{comunica|comunicați|divulga|divulgați|da|dați|partaja|partajați|distribui|distribuiți|împărtăși|împărtășiți|transmite|transmiteți|trimite|trimiteți|dezvălui|dezvăluiți}{| acest cod| codul}
nimănui, cu nimeni, altor persoane, terților, confidențial

[valid]
valabil{|ă|itate|itatea}{| timp de| până la| pentru}, este valid, expiră{| în| la| peste}, va expira{| în| la}
valid{|ă} timp de, termen de valabilitate, valabilitate de

[unasked]
dacă nu {ai |ați |tu |dumneavoastră |}{solicitat|cerut|inițiat|făcut|ai fost tu|ești tu|recunoști|ai inițiat}
dacă nu {tu|dvs} {ai|ați}, ignoră {acest|mesajul}, ignorați {acest|mesajul}

[link]
{apasă|accesează|apăsați|accesați} {linkul|pe link|aici|linkul de mai jos} pentru {conectare|autentificare|a te conecta|a intra}
link de {conectare|autentificare}
{apasă|click|clic|dă click} aici, conectează-te aici, autentifică-te aici

[match]
{alege|alegeți|selectează|selectați|apasă} numărul

[login]
conectare{|a}, autentificarea, logare{|a}, te conecta, intra în cont, dispozitiv nou, accesa contul
a te autentifica

[sign-up]
confirmi numărul, confirmați numărul, confirmarea numărului, verifici numărul, verifica numărul, verificarea numărului
înregistrarea, crearea contului, contului nou, activarea contului, a-ți crea cont, confirma numărul

[reset]
reset{area|are|a|ezi} {parolei|parola|parolă|contului}, schimb{area|are|a} {parolei|parola}
recuperare{|a} {parolei|parola|contului}, parolă nouă, ai uitat parola

[payment]
plat{a|ă|ă de|ii|ta}, plăți, tranzacți{a|ei}, cumpărăt{uri|urii}, transfer{|ul|ului}, în valoare de, suma de
achiziți{e|a}, la comerciantul

[name]
tău, ta, dvs, dumneavoastră, în, pe, bun venit la, în favoarea, beneficiar

[of]
pentru, tău de, dvs de, dumneavoastră de, de la

[verb]
folosește, folosiți, utilizează, utilizați, este, e

[promo]
reducer{e|i|ea}, discount, ofert{ă|e|a}, promoți{e|i|a}, gratuit{|ă}, cadou, transport gratuit, economisești
câștigă, doar azi, concurs, profită

[currency]
lei, ron, euro, eur

[second]
secund{e|ă|a}, sec

[minute]
minut{|e|ul}, min

[hour]
or{ă|e}

[day]
zi, zile

[month]
ianuarie, februarie, martie, aprilie, mai, iunie, iulie, august, septembrie, octombrie, noiembrie, decembrie

[until]
până la, până la ora, înainte de

[number]
unu, un, o = 1
doi, două = 2
trei = 3
patru = 4
cinci = 5
zece = 10
cincisprezece = 15
douăzeci = 20
treizeci = 30

[enter]
introdu, introduceți, tastează, completați, introduce, scrie

[by]
cu, folosind

[act]
pentru a {continua|deschide|vedea|conecta|asocia|aproba|finaliza|confirma|verifica|activa|te conecta}

[choose]
apasă pe, atinge, alege, selectează, apasă

[send]
trimite

[footer]
răspunde STOP, pentru dezabonare, dezabonare

[span]
{o |}jumătate de oră = 1800
{un |}sfert de oră = 900
{o |}oră și jumătate = 5400
