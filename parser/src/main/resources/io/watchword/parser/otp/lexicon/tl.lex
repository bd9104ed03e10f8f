# Filipino

[strong]
{verification|one-time|security|confirmation} {code mo|PIN mo|password mo}
{isang beses|pansamantalang|pang-isahang gamit na} {code|password|PIN}, pang-login na code

[weak]
code mo{| ay}, ang code, code, kodigo, password mo, PIN mo, password

[proof]
verification, pag-verify, pagpapatunay, kumpirmasyon, seguridad, pagkumpirma, i-verify, one-time

[other]
referral, postal, area, error, imbitasyon, produkto, booking, tracking, order

[not-code]
discount code, voucher code, zip code, kupon

[pickup]
parcel, padala, pick up, rider, delivery, kukunin, kunin, locker

[label]
order{ no| number}, {account|card|reference|tracking|ref} {no|number}, account, balanse, balance, tumawag
tawagan, makipag-ugnayan, numero, huling {4|apat} na numero, hotline, load

[denial]
hindi kailanman {hihingi|magtatanong|humihingi}*, {hindi namin|hindi kami} {hihingin|hihingi|kailanman}
hindi hihingi

[dead]
{nag-expire na|expired na|kinansela|kanselado|paso na|hindi na valid|hindi na wasto}
nang hindi sinasadya, aksidenteng, {lumang|nakaraang} code

[secret]
huwag {ibahagi|ibigay|ipamahagi|i-share|ishare|sabihin|ipaalam|ipasa}, wag {ibigay|i-share|ishare|ibahagi}
kaninuman, kahit kanino, sa iba

[valid]
valid {ng|sa loob ng|hanggang}, mag-e-expire, may bisa, mawawalan ng bisa, sa loob ng, magagamit

[unasked]
kung hindi {ikaw|mo|ka}*, kung di mo*, balewalain, huwag pansinin

[login]
mag-login, pag-login, bagong device

[sign-up]
pagpaparehistro, magrehistro, mag-sign up, gumawa ng account

[reset]
{i-reset|palitan|baguhin} ang {iyong |}password, bagong password

[payment]
bayad, pagbabayad, magbayad, transaksyon, pagbili, halaga, padalhan

[name]
iyong, mo, mula sa

[of]
ng, sa, para sa

[verb]
gamitin, ay, ang

[promo]
libre, libreng, diskwento, bawas, premyo, manalo, regalo, sale, ngayong araw lang, i-claim, promo, tipid

[currency]
piso, pesos, php

[second]
segundo

[minute]
minuto, mins

[hour]
oras

[day]
araw

[until]
hanggang, bago

[number]
lima, limang = 5
sampu, sampung = 10

[enter]
ilagay, i-enter, i-type, ipasok

[act]
para {magpatuloy|makapagpatuloy|ma-verify}, upang magpatuloy

[span]
kalahating oras = 1800

[footer]
i-reply ang STOP
