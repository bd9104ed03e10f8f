# Irish

[strong]
cód {logála isteach|gníomhachtaithe|sealadach}, pasfhocal sealadach

[weak]
cód, do chód, do chód ná, chód, pasfhocal, PIN

[proof]
fíoraithe, deimhnithe, slándála, aonuaire, fhíorú, rochtana

[not-code]
cód {promóisin|poist}, éirchód

[pickup]
beartán, bailiú, seachadadh, bailigh
bailithe, bheartán

[label]
ordú{| uimh}, uimhir {ordaithe|chuntais|chárta|teileafóin|tagartha}, cuntas, cárta, dar críoch, iarmhéid
glaoigh, glaoch, teileafón, tagairt, uimh

[denial]
ní iarrfaimid, ní iarrfaidh, choíche ort

[dead]
imithe in éag, cealaithe, as feidhm

[secret]
ná {roinn|tabhair|inis}*, le duine ar bith, le haon duine

[valid]
bailí ar feadh, bailí, rachaidh in éag, in éag, laistigh de

[unasked]
mura {tusa|ndearna|raibh tú}*, mura d'iarr tú, déan neamhaird

[login]
logáil isteach, gléas nua

[sign-up]
clárú, chlárú

[reset]
athshocrú pasfhocail, pasfhocal nua

[payment]
íocaíocht, ceannach, aistriú, idirbheart, suim

[name]
do chuid, le haghaidh, ó, ar

[verb]
cuir isteach, úsáid, iontráil, ná, is é

[promo]
lascaine, tairiscint, saor in aisce, bronntanas, inniu amháin, buaigh

[currency]
euro

[minute]
nóiméad, nóiméid

[hour]
uair, uaire

[day]
lá, laethanta

[until]
go dtí
