# Danish

[strong]
{verifikations|verificerings|bekræftelses|aktiverings|godkendelses|autentifikations|log ind-|login|identifikations|registrerings|nulstillings|sms-|validerings|midlertidige |oplåsnings|underskrifts}kode{|n|r|rne|ns}
engangs{|adgangs|pas}{kode|kodeord|ord|password}{|et|n}, midlertidig{|t|e} {adgangskode|kode|kodeord|password}
totrinsbekræftelse, NemID-kode, MitID-kode

[weak]
kode{|n|r|rne}, adgangskode{|n}, kodeord{|et}, pinkode{|n}, pin, nøgle, din kode{| er}, *kode{|n|r|rne|ns}
*kodeord{|et}, *adgangskode{|n}

[proof]
verifikation*, verificering*, bekræft*, godkend*, autentificering*, sikkerheds*, aktivering*, engangs*
identifikation*, {4|5|6|8}-cifret, {fir|seks}cifret, {4|5|6|8}-cifrede, totrins*, adgangs*, log ind
nulstilling*, registrering*, kontrol*, validering*, betalings*, oplåsning*, underskrift*, midlertidig*, sms*
autentifikation*

[other]
invitations*, henvisnings*, booking*, fejl*, produkt*, vare*, lande*, kunde*, streg*, post*, område*, rabat*
kampagne*, gave*, kupon*, voucher*, værdi*, tilbuds*, reservations*, bestilling*, sporing*, tracking*, ordre*
bonus*, billet*, medlems*, promo*
port, dør, garage

[not-code]
{gavekort|bestillings|qr-|qr|sporings|swift}kode{|n|r|rne}, gavekort{|et}, postnummer, områdenummer
{port|dør|garage|alarm|fejl}kode{|n}

[pickup]
pakke, pakken, pakkeboks, pakkeshop, afhent*, hente, udleveringssted, levering, chauffør, klar til afhentning
afhentning*, udlevering*, hente*, pakke*

[label]
{ordre|kunde|konto|kort|reference|faktura|sags|telefon|mobil|booking|forsendelses|aftale|medlems|serie|registrerings|fly|billet|kundeservice|tracking|plads|politi|police|pakke|bestillings}n{ummer|ummeret|r}
bestilling nr, faktura, ref, reference, sag{| nr}, konto, kort der ender på, ender på, der slutter på
sidste fire cifre, kortet, saldo, reg nr, ring{| til os på| til| på}, kontakt{| os på}, telefon, tlf
kundeservice, fly, sæde, spor, send STOP, brugernavn, nummer
bruger, position

[denial]
{beder|spørger|vil|kommer} {dig |jer |}aldrig, aldrig {bede|spørge|beder|spørger} {dig |}{om|efter}
del aldrig {dine|din} {koder|kode|oplysninger|adgangskoder|kodeord}
udlever aldrig {dine|din} {koder|kode|oplysninger}

[dead]
er ugyldig, udløbet, annulleret, ikke længere gyldig, aflyst, allerede brugt
ved en fejl, fejlagtigt, {tidligere|forrige|gamle} {kode|koden}, gælder ikke længere

[secret]
del ikke den, del ikke den kode, del ikke den koden, del ikke denne, del ikke denne kode, del ikke denne koden
del ikke koden, del ikke koden kode, del ikke koden koden, del ikke din, del ikke din kode, del ikke din koden
del ikke dette, del ikke dette kode, del ikke dette koden, del aldrig den, del aldrig den kode
del aldrig den koden, del aldrig denne, del aldrig denne kode, del aldrig denne koden, del aldrig koden
del aldrig koden kode, del aldrig koden koden, del aldrig din, del aldrig din koden, del aldrig dette
del aldrig dette kode, del aldrig dette koden, del den {ikke|aldrig}, oplys {ikke|aldrig} {koden|den|denne}
videregiv {ikke|aldrig}{| koden| denne kode}, giv {ikke|aldrig} {koden|den|denne kode}, med nogen, med andre
fortrolig

[valid]
gyldig{|t|e}{| i| til| indtil}, gælder{| i| til}, udløber{| om| kl}, gyldighed, inden for

[unasked]
hvis du ikke {har |selv har |}{anmodet|bedt|bestilt|forsøgt|forsøger|anmodede|bad}, hvis det ikke var dig
ikke bedt om, ignorer {denne|dette|beskeden|sms'en}, se bort fra

[link]
{klik|tryk} {på linket|her} for at logge ind, login-link, magisk link
{klik|tryk} her, log ind her

[match]
{vælg|tryk på} {tallet|nummeret}

[login]
logge ind, login, ny enhed, loginforsøg, logger ind

[sign-up]
registreringen, registrere, oprette {din |}konto, oprettelse, aktivere {din |}konto, opret konto
bekræfte dit mobilnummer, bekræfte dit telefonnummer

[reset]
nulstil{|ling|ling af} {din |}{adgangskode|kodeord|adgangskoden|password}{|n}, nulstille
glemt {din |}{adgangskode|kodeord}, ny adgangskode, skifte adgangskode, gendanne {din |}konto

[payment]
betaling{|en|er}, køb{|et}, overførsel{|en}, betale, transaktion{|en}, MobilePay, køb på

[name]
din, dit, dine, hos, på, fra, af, velkommen til, modtager

[of]
til, for, for at, at, til at

[verb]
brug, anvend, er, lyder

[promo]
rabatter, tilbud{|det}, gratis, udsalg, fri fragt, spar, konkurrence, kun i dag, vind

[currency]
kr, kroner, dkk, euro

[second]
sekund{|er}, sek

[minute]
minut{|ter}, min

[hour]
timer

[day]
dag{|e}, døgn

[month]
januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december

[until]
indtil kl, til kl, inden kl, før kl

[number]
en, et = 1
to = 2
tre = 3
fire = 4
fem = 5
seks = 6
ti = 10
femten = 15
tyve = 20
tredive = 30
tres = 60

[enter]
indtast, indtaste, skriv, tast, angiv

[by]
med, via

[act]
for at {fortsætte|åbne|se|tilknytte|forbinde|godkende|fuldføre|bekræfte|aktivere}, godkende

[choose]
tryk på, vælg

[send]
send

[footer]
svar STOP, for at afmelde, afmelde, afmeld

[span]
{en |}halv time = 1800
{et |}kvarter = 900
halvanden time = 5400
