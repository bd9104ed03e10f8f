# Latvian

[strong]
{apstiprinājuma|apstiprināšanas|verifikācijas|drošības|aktivizācijas|aktivizēšanas|autorizācijas|piekļuves|vienreizējā|vienreizējs|vienreizējo|reģistrācijas|autentifikācijas|pieslēgšanās|SMS|identifikācijas} {kods|kodu|kodam|parole|paroli|paroles}
vienreizējais {parole|kods|kodu|paroli}

[weak]
kod{s|u|a|am|i|ā}, parol{e|i|es|ei}, pin{| kods|-kods}, {jūsu|tavs} kods{| ir}

[proof]
apstiprin*, verifik*, drošīb*, aktiviz*, autoriz*, autentifik*, vienreiz*, identifik*, piekļuv*, pieejas
{4|6} ciparu, pagaidu

[other]
pasta, kļūdas, svītr*, produkta, klienta, valsts, ielūguma, rezervācijas, preces

[not-code]
atlaižu kod{s|u|a}, promo kod{s|u}, atlaides kod{s|u}, pasta indekss, svītrkod*, dāvanu karte, kupon*
personas kods

[pickup]
paciņ*, sūtījum*, pakomāt*, saņem*, izņem*, kurjer*, piegād*

[label]
pasūtījum*, {pasūtījuma|konta|kartes|klienta|rēķina|līguma|sūtījuma|tālruņa|reisa} {numurs|numuru|nr}, rēķin*
kont{s|a|u}, kart{e|i|es}, kas beidzas ar, beidzas ar, atlikum*, zvaniet, zvani, tālr*, tel
klientu {apkalpošana|serviss}, pēdējie {4|četri} cipari, numur*, nr, reiss, vieta, lietotājvārds

[denial]
nekad {ne|jums ne|}{lūdz|prasa|pieprasa|jautā|prasām|neprasa|neprasām|nelūdz|nelūgs|neprasīs}*, banka nekad

[dead]
{beidzies|beigušies|atcelts|atcelta|nederīgs|vairs nav derīgs|jau izmantots|anulēts}
kļūdas dēļ

[secret]
ne{izpaudiet|dalieties|sniedziet|nododiet|atklājiet|sūtiet|izpaud|dalies}
{nevienam|ar nevienu|citiem|trešajām personām}, konfidenciāl*

[valid]
derīg{s|a|ums|uma}{| līdz}, {der|beidzas} {pēc|līdz}, laikā, spēkā, darbojas

[unasked]
ja {jūs |tu |to }{ne|to neesat}*, ja nepieprasījāt, ignorējiet, ignorē

[link]
{klikšķiniet|nospiediet|spiediet} {uz saites|šeit|saiti}, pieteikšanās saite

[login]
pieslēg*, piesak*, pieteikšanās, jauna ierīce, jaunas ierīces, ieiet

[sign-up]
apstipriniet {savu |}{tālruņa |}numuru, tālruņa numura apstiprināš*
reģistr*, konta izveid*

[reset]
paroles {maiņa|maiņai|atjaunošana|atjaunošanai|atiestatīšana}, jauna parole, aizmirsāt paroli

[payment]
maksājum*, pirkum*, pārskaitījum*, darījum*, summ{a|u}, apmaks*

[name]
jūsu, tavs, tava, saņēmējs, no, uz, par

[of]
lai, priekš

[verb]
ievadiet, ievadi, izmantojiet, izmanto, ierakstiet, ir

[promo]
atlaid*, akcij*, bezmaksas, dāvan*, piedāvājum*, izpārdošan*, loterij*, tikai šodien, laimē

[currency]
eiro, eur

[second]
sekund*

[minute]
minūt*, min

[hour]
stund*

[day]
dien*

[until]
līdz, pirms, līdz plkst

[number]
piecas, piecu = 5
desmit = 10

[span]
pusstundu = 1800
