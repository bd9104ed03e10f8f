# Basque

[strong]
{egiaztapen|egiaztatze|segurtasun|berrespen|aktibazio|sarbide|erabilera bakarreko|behin-behineko|egiaztatzeko|baieztapen|identifikazio|SMS} {kode*|pasahitz*|gako*}

[weak]
kode{a|ak|arekin|}, *kode{a|ak|}, pasahitz*, gako{a|ak|}, pin{|a}, zure kodea

[proof]
egiaztapen*, egiaztatu*, segurtasun*, berrespen*, aktibazio*, erabilera bakarreko, identifikazio*

[other]
posta*, errore*, produktu*, bezero*, herrialde*, gonbidapen*, erreserba*, barra*

[not-code]
deskontu kode*, promozio kode*, posta kode*, barra kode*, kupoi*, opari txartel*

[pickup]
pakete*, jaso*, bilketa*, entrega*, armairu*, mezulari*

[label]
eskaera*, {eskaera|kontu|txartel|bezero|faktura|telefono} zenbaki*, kontu{a|an|}, txartel*, faktura*, saldo*
deitu, telefono*, tel, zenbaki*, azken lau digitu*, hegaldi*

[denial]
{inoiz ez|ez dizugu inoiz|ez du inoiz} {dizugu|digu|eskatuko|eskatzen}*

[dead]
{iraungi da|baliogabetu|bertan behera|ezeztatu|erabili da}*

[secret]
ez {partekatu|eman|esan|zabaldu}, inorekin, inori

[valid]
balio du, baliozkoa, iraungiko da, iraupena, baliagarri*

[unasked]
{eskatu ez baduzu|zu ez bazara|zuk eskatu ez}*, ez ikusia egin, ez jaramonik

[login]
saioa has*, sarrera, sartzeko, gailu berri*

[sign-up]
erregistr*, kontua sortu*, izena eman*

[reset]
pasahitza {berrezarri|aldatu|berreskuratu}*, pasahitz berri*

[payment]
ordainketa*, erosketa*, transferentzia*, eragiketa*, zenbatekoa, bizum

[name]
zure, zuretzat, onuraduna

[verb]
sartu, idatzi, erabili, da

[promo]
deskontu*, eskaintza*, doan, opari*, promozio*, zozketa*, gaur bakarrik, merkealdi*

[currency]
euro, eur

[second]
segundo*

[minute]
minutu*, min

[hour]
ordu*

[day]
egun*

[until]
arte, baino lehen

[number]
bost = 5
hamar = 10
