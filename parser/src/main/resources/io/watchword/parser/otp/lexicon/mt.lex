# Maltese

[strong]
{kodiċi|kodi|password|PIN} {ta' verifika|ta' konferma|ta' sigurtà|ta' aċċess|ta' attivazzjoni|ta' darba|ta' darba biss|temporanja|ta' login}
kodiċi ta' użu ta' darba

[weak]
kodiċi{| tiegħek}, kodi, password tiegħek, PIN tiegħek, il-kodiċi

[proof]
verifika*, konferma*, sigurtà, aċċess, attivazzjoni, ta' darba

[not-code]
kodiċi {promozzjonali|postali}, vawċer*, kupun*

[pickup]
pakkett, ġbir, kunsinna, lokker

[label]
ordni{| nru}, numru {tal-ordni|tal-kont|tal-karta|tat-telefon|ta' referenza}, kont, karta, li tispiċċa, bilanċ
ċempel, ċemplu, telefon, tel, referenza, nru

[denial]
{qatt mhu se|qatt ma|mhux se} {nitolbuk|jitolbok|nistaqsuk|jistaqsik}*

[dead]
{skada|skadiet|ġie kkanċellat|ġiet ikkanċellata|m'għadux validu}

[secret]
{taqsmu|tgħaddi|tgħidu|tagħti}x, tagħtihx, ma' ħadd, lil ħadd

[valid]
validu{| għal| sa}, jiskadi{| fi| wara}, fi żmien

[unasked]
jekk {m'għamiltx|ma tlabtx|ma tlabtux|mhux int}*, injora

[login]
tidħol, dħul, login

[sign-up]
reġistrazzjoni, tirreġistra

[payment]
ħlas, xirja, transazzjoni, trasferiment, ammont

[name]
tiegħek, fuq, minn, ma'

[of]
ta', tal, għal

[verb]
daħħal, uża, ikteb, hu, hi

[promo]
skont, offerta, b'xejn, rigal, irbaħ, illum biss

[currency]
ewro

[second]
sekondi

[minute]
minuti

[hour]
sigħat, siegħa

[day]
jiem, ġurnata

[until]
sa
