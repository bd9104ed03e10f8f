# Luxembourgish

[strong]
{Bestätegungs|Verifikatiouns|Sécherheets|Aloggs|Login|Zougangs}code, {Eemol|Eemools}code, Eemolpasswuert

[weak]
Code, Äre Code, Däi Code, Passwuert

[pickup]
Ofhuel*, Pak, Paketen, Päckelchen

[name]
Äre, Är, Däin, Äert

[verb]
ass, agitt, aginn

[secret]
{net|nie} {weiderginn|deelen|verroden}, mat kengem

[valid]
gëlteg{| fir}, leeft of

[minute]
Minutt, Minutten

[hour]
Stonn, Stonnen

[day]
Deeg

[login]
aloggen, umellen

[of]
fir
