# Norwegian

[strong]
{verifiserings|verifikasjons|bekreftelses|tilgangs|aktiverings|godkjennings|autentiserings|innloggings|påloggings|login-|identifiserings|registrerings|tilbakestillings|gjenopprettings|sms-|validerings|betalings|autorisasjons|legitimasjons|stadfestings|innloggingsog}kode{|n|r|ne|ns}
midlertidig{|e} {passord|kode|passordet}, eingongskode, eingongspassord, totrinnsbekreftelse
totrinnsverifisering, BankID-kode

[weak]
kode{|n|r|ne}, passord{|et}, pinkode{|n}, nøkkel, din kode{| er}, koden din{| er}, *kode{|n|r|ne|ns}
*passord{|et}

[proof]
verifisering*, verifikasjon*, bekreft*, autentisering*, sikkerhets*, aktivering*, engangs*, identifisering*
{4|5|6|8}-sifret, {fire|seks}sifret, {4|5|6|8}-sifrede, totrinns*, tilgang*, godkjenning*, innlogging*
pålogging*, registrering*, tilbakestilling*, gjenoppretting*, kontroll*, validering*, betaling*, autorisasjon*
midlertidig*, sms*, legitimasjon*

[other]
invitasjons*, verve*, feil*, produkt*, vare*, lands*, kunde*, strek*, post*, område*, bestillings*, rabatt*
kampanje*, gave*, kupong*, voucher*, verdi*, tilbud*, reservasjon*, booking*, sporing*, ordre*, bonus*
billett*, medlem*, promo*
port, dør, garasje

[not-code]
{gavekort|tilbuds|reservasjons|qr-|qr|sporings|swift|medlems|vinner}kode{|n|r|ne}, gavekort{|et}, postnummer
retningsnummer, landkode
{port|dør|garasje|alarm|feil}kode{|n}

[pickup]
pakke, pakken, pakkeboks, postkontor, hente, hentes, utleveringssted, utlevering, levering, sjåfør
klar til henting, hente*, utlevering*, pakke*

[label]
{ordre|kunde|konto|kort|referanse|faktura|saks|telefon|mobil|bestillings|sendings|avtale|medlems|serie|fly|billett|kundeservice|sporings|plass|polise|KID-|KID|pakke}n{ummer|ummeret|r}
bestilling{| nr}, faktura, ref, referanse, sak{| nr}, konto, kort som slutter på, slutter på, som ender på
siste fire siffer, kortet, saldo, KID, ring{| oss på| oss| på}, kontakt{| oss på}, telefon, tlf, kundeservice
fly, sete, spor, brukernavn, nummer
bruker, posisjon

[denial]
{ber|spør|vil|kommer} {deg |dere |}aldri, aldri {be|spørre|ber|spør} {deg |}{om|etter}
del aldri {dine|din|kodene} {koder|kode|opplysninger|passord|dine}
oppgi aldri {dine|din} {koder|kode|opplysninger|passord}

[dead]
er {avlyst|ugyldig}, har gått ut, utløpt, kansellert, ikke lenger gyldig, avbestilt, allerede brukt
ved en feil, ved feil, feilaktig, {tidligere|forrige|gamle} {kode|koden}, gjelder ikke lenger

[secret]
del ikke den, del ikke den koden, del ikke den kode, del ikke denne, del ikke denne koden, del ikke denne kode
del ikke koden, del ikke koden koden, del ikke koden kode, del ikke din, del ikke din koden, del ikke din kode
del ikke dette, del ikke dette koden, del ikke dette kode, del aldri den, del aldri den koden
del aldri den kode, del aldri denne, del aldri denne koden, del aldri denne kode, del aldri koden
del aldri koden koden, del aldri koden kode, del aldri din, del aldri din koden, del aldri dette
del aldri dette koden, del aldri dette kode, ikke del {den|denne|koden|dette}{| koden}, del den {ikke|aldri}
ikke oppgi {koden|den|denne}, oppgi {ikke|aldri} {koden|den}, ikke gi {koden|den|denne}, med noen, med andre
konfidensiell

[valid]
gyldig{|e}{| i| til}, gjelder{| i| til}, utløper{| om| kl}, går ut{| om| kl}, gyldighet, varer i, innen

[unasked]
hvis du ikke {har |selv har |}{bedt|bestilt|forsøkt|prøvd|forsøker|ba}
dersom du ikke {har |}{bedt|bestilt|forsøkt}, hvis det ikke var deg, ikke bedt om
ignorer {denne|dette|meldingen}, se bort fra

[link]
{klikk|trykk} {på lenken|her} for å logge inn, innloggingslenke{|n}, magisk lenke
{klikk|trykk} her, logg inn her

[match]
{velg|trykk på} {tallet|nummeret}

[login]
logge inn, innloggingen, logg inn, ny enhet, innloggingsforsøk, logger inn, logge på

[sign-up]
registreringen, registrere, opprette {din |}konto, opprette bruker, aktivere {din |}konto
bekrefte mobilnummeret, bekrefte telefonnummeret

[reset]
tilbakestill{|ing|ing av} {passordet|passord|ditt passord}, tilbakestille, glemt passord{|et}, nytt passord
bytte passord, endre passord, gjenopprette kontoen

[payment]
betaling{en|er}, kjøp{|et}, overføring{|en}, betale, transaksjon{|en}, Vipps, kjøp på

[name]
din, ditt, dine, hos, på, fra, velkommen til, mottaker

[of]
til, for, for å, av

[verb]
bruk, benytt, er, lyder

[promo]
rabatter, tilbudet, gratis, salg, fri frakt, spar, konkurranse, kun i dag, vinn

[currency]
kr, kroner, nok, euro

[second]
sekund{|er}, sek

[minute]
minutt{|er}, min

[hour]
timer

[day]
dag{|er}, døgn

[month]
januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember

[until]
til kl, fram til, frem til, innen kl, før kl

[number]
en, ett = 1
to = 2
tre = 3
fire = 4
fem = 5
seks = 6
ti = 10
femten = 15
tjue = 20
tretti = 30
seksti = 60

[enter]
tast, tast inn, skriv, skriv inn, angi, oppgi, legg inn

[by]
med, via

[act]
for å {fortsette|åpne|se|koble|godkjenne|fullføre|bekrefte|aktivere}, godkjenne

[choose]
trykk på, velg

[send]
send

[footer]
svar STOPP, svar STOP, for å melde deg av, melde deg av

[span]
{en |}{halvtime|halv time} = 1800
{et |}kvarter = 900
halvannen time = 5400
