# Afrikaans

[strong]
{verifikasie|bevestigings|sekuriteits|toegangs|aktiverings|aanmeld|registrasie|magtigings|SMS-|OTP-}{kode|pin|wagwoord|kodes}
tydelike {wagwoord|kode|pin}

[weak]
kode, kodes, *kode, *kodes, wagwoord*, pin, pinkode, jou kode

[proof]
verifikasie*, bevestig*, sekuriteit*, aktivering*, eenmalige, magtiging*, verifieer, {4|6}-syfer

[other]
pos*, area*, fout*, produk*, kliënt*, bespreking*, verwysing*, streep*, land*, uitnodiging*

[not-code]
afslagkode, promosiekode, strepieskode, koepon*, geskenkbewys

[pickup]
pakkie, afhaal, kollekteer, aflewering, koerier, bestuurder, kluisie

[label]
bestelling{| nr}, {bestel|rekening|kaart|kliënt|verwysings|faktuur|telefoon|vlug}nommer, rekening, kaart
wat eindig op, eindig op, saldo, beskikbare saldo, bel, skakel, telefoon, tel, verw, polis, nommer, nr, kontak

[denial]
{sal|vra} {jou |u |}nooit, nooit {vra|vir jou}

[dead]
{is gekanselleer|verval|nie meer geldig nie|reeds gebruik}
per ongeluk, per abuis

[secret]
moenie {hierdie|dit|jou|die}*, deel {dit|hierdie} {nie|nooit}, met enigiemand, met niemand, aan enigiemand
vertroulik

[valid]
geldig vir, geldig, verval oor, verval in, verval om, binne

[unasked]
as jy {dit |nie |hierdie }{nie |}{versoek|aangevra|gevra}*, ignoreer, as dit nie jy was nie

[login]
aan te meld, aanmelding, meld aan, inteken, nuwe toestel

[sign-up]
registreer, registrasie, rekening te skep

[reset]
wagwoord {te herstel|herstel|verander|terug te stel}, nuwe wagwoord, wagwoord vergeet

[payment]
betaling, aankoop, oorplasing, transaksie, betaal, bedrag

[name]
jou, u, by, op, aan, begunstigde

[of]
vir, om

[verb]
gebruik, is

[promo]
afslag, spesiale aanbod, aanbod, gratis, wen, geskenk, uitverkoping, net vandag, koop nou, bespaar, lugtyd

[currency]
rand

[second]
sekondes

[minute]
minute, minuut

[hour]
uur, ure

[day]
dae, dag

[until]
tot, voor

[number]
vyf = 5
tien = 10

[enter]
voer, tik, sleutel

[act]
om {voort te gaan|te bevestig|te open}

[span]
{'n |}halfuur = 1800
