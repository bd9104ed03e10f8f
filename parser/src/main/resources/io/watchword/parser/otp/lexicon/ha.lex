# Hausa

[strong]
lambar {tabbatarwa|sirri|tsaro|tantancewa|shiga|OTP}{| ta wucin gadi}, kalmar sirri ta lokaci guda

[weak]
lambar sirri{n ka|nka}, kalmar sirri, lambarka, kod{| ka|inka|in}, PIN naka, PIN ka

[proof]
tabbatar*, tsaro, tantance*, wucin gadi

[other]
gidan waya, kuskure, abokin ciniki, kasa

[not-code]
lambar {rangwame|talla|gidan waya}

[pickup]
kunshi, kaya, dauka, isarwa

[label]
oda, lambar {oda|asusu|waya|kati|bayani}, asusu*, kati*, ragowar kudi, balas, kira, a kira, tuntube*, waya
kudin da ya rage

[denial]
ba {za mu|za a|zamu} taba tambaya*, ba ma tambaya*

[dead]
{ya kare|ta kare|an soke}

[secret]
kada {ka|ki|ku} {ba|gaya|raba|nuna}*, kar {ka|ki|ku} {ba|gaya|raba|nuna}*, ga kowa, wa kowa

[valid]
{zai kare|za ta kare|tana aiki|yana aiki} {cikin|a cikin|na|bayan|har}*, cikin, a cikin

[unasked]
idan ba kai ba, idan baka nema ba, yi watsi

[login]
shiga

[sign-up]
rajista*

[reset]
{sauya|canza|sake saita} kalmar sirri

[payment]
biya*, sayayya, aika kudi, ciniki, kudi

[name]
naka, ka, daga

[of]
ta, don

[verb]
shigar, shigar da, yi amfani da, rubuta, ita ce, ne, shine, ce

[promo]
rangwame, kyauta, ragi, garabasa, ci kyauta, yau kadai, sayi

[currency]
naira

[second]
dakika*, sakan

[minute]
minti*, mintuna

[hour]
awa*, awanni

[day]
kwana*, rana

[until]
har zuwa, kafin

[number]
biyar = 5
goma = 10
