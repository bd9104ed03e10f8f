# Somali

[strong]
{koodka|koodhka|lambarka|furaha} {xaqiijinta|ammaanka|hubinta|gelitaanka|hal mar|sirta ah|gaarka ah|diiwaangelinta|OTP}
{sirta|furaha} hal mar la isticmaalo

[weak]
kood{|ka|kaaga|kaagu}, koodh{|ka}, furaha sirta*, lambarka sirta*, pin-kaaga, sirtaada

[proof]
xaqiijin*, ammaan*, hubin*, hal mar

[other]
boosta, aagga, qalad, badeecad, macmiil, dalka

[not-code]
koodka {qiimo dhimista|boostada|promo}

[pickup]
xirmad*, alaabta, qaadasho, gaarsiin*

[label]
dalab*, {lambarka|nambarka} {dalabka|xisaabta|taleefanka|kaarka|tixraaca}, xisaab*, kaar*, haraaga*
haraagaagu, wac, la soo xiriir, taleefan*, tixraac, lambar*

[denial]
weligeed ma, weligood ma, marnaba ma {weydiin|codsan}*, weligeen kuma weydiinno, marnaba kuma

[dead]
{wuu dhacay|waa dhacay|waa la joojiyay|waa la tirtiray|waa la baajiyay|ma shaqeynayo}

[secret]
{ha la wadaagin|ha u sheegin|ha siin|cidna}*, qofna

[valid]
shaqeynayaa, wuxuu shaqaynayaa, wuu dhacayaa, ansax, gudaheed, gudahood, wuxuu dhacayaa, muddo

[unasked]
haddii {aadan|aanad|adigu}*, iska indha tir, iska dhaaf

[login]
gelitaan*, gal, gasho, qalab cusub

[sign-up]
diiwaangelin*, isdiiwaangeli*

[reset]
beddel furaha, dib u deji, furaha cusub

[payment]
lacag bixin*, iibsasho*, lacag*, dirid*

[name]
kaaga, kuu, ku

[of]
ee, ka, ah

[verb]
geli, isticmaal, qor, waa

[promo]
qiimo dhimis*, bilaash, abaalmarin*, guuleyso, dhimis*, maanta kaliya, hadiyad*

[currency]
shilin, doolar

[second]
ilbiriqsi*

[minute]
daqiiqo*

[hour]
saac*

[day]
maalmood, maalin

[until]
ilaa

[number]
shan = 5
toban = 10
