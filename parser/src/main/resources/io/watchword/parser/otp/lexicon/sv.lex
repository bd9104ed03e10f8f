# Swedish

[strong]
{verifierings|aktiverings|autentiserings|inloggnings|godkännande|sms-|legitimerings|köp|betal}kod{|en|er|erna|ens}
{tillfälliga |tillfälligt }lösenord{|et}, tillfällig{|a} kod, tvåstegsverifiering, din personliga kod

[weak]
kod{|en|er|erna}, lösenord{|et}, pinkod{|en}, pin, nyckel, din kod{| är}, *kod{|en|er|erna|ens}
*lösenord{|et}

[proof]
verifiering*, verifikation*, bekräftelse*, bekräfta*, verifiera*, autentisering*, säkerhets*, aktivering*
engångs*, identifiering*, {4|5|6|8}-siffrig{|a}, {fyr|sex}siffrig{|a}, tvåstegs*, åtkomst*, inloggning*
inlogg*, legitimer*, registrerings*, återställnings*, kontroll*, signerings*, betalnings*, behörighets*
godkänn*, validerings*, identifierings*, tillfällig*, sms*, upplåsnings*, verifikations*

[other]
inbjudnings*, boknings*, fel*, produkt*, artikel*, lands*, kund*, streck*, vän*, post*, rabatt*, kampanj*
erbjudande*, present*, kupong*, voucher*, värde*, värv*, spårnings*, kläd*, order*, beställnings*, valuta*
bonus*, biljett*, medlems*, tävlings*, swift*
dörr, garage, grind, wifi

[not-code]
{presentkorts|värve|värvnings|bokning|qr-|qr|klädes}kod{|en|er|erna|ens}, presentkort{|et}, rabattcheck
riktnummer, postnummer, felmeddelande
portkod{|en}, dörrkod{|en}, felkod{|en}, grindkod{|en}, larmkod{|en}, förköpskod{|en}

[pickup]
paket, paketet, paketbox, paketskåp, utlämningsställe, hämta, ombud, leverans, chaufför, redo att hämtas
avisering, uthämtning*, hämtnings*, hämt*, utlämning*, paket*

[label]
{order|kund|konto|kort|referens|faktura|ärende|telefon|mobil|boknings|kolli|försändelse|avtals|medlems|serie|bank|flyg|biljett|person|kundservice|spårnings|sändnings|plats|avi|OCR-|OCR|mål}n{ummer|umret|r}
beställning{| nr}, faktura, ref, referens, ärende, konto, kort som slutar på, slutar på, som slutar med
sista fyra siffrorna, kortet, kontot, saldo, ring{| oss på| oss| på}, kontakta{| oss på}, telefon, tel
kundtjänst, kundservice, flyg, plats, spår, nummer
användare, position, rad, {anmäl|rapportera} {bedrägerier|bedrägeri} till, endast från

[denial]
{ber|begär|frågar|kommer} {dig |er |}aldrig, aldrig {be|fråga|begära|frågar|ber} {dig |}{om|efter}
lämna aldrig ut {dina|din} {koder|kod|uppgifter|lösenord}
dela aldrig {dina|din} {koder|lösenord|uppgifter|inloggningsuppgifter}

[dead]
har {avbrutits|upphört|använts|makulerats|återkallats}, gått ut, löpt ut, inte längre giltig, är ogiltig
avbokad, annullerad, avbruten, redan använts
av misstag, felaktigt, {tidigare|förra|gamla|föregående} {kod|koden}, gäller inte längre

[secret]
dela {inte|aldrig|ej} {den|denna|koden|din|detta|med}{| kod| koden}, dela den {inte|aldrig}
lämna {inte|aldrig} ut {den|koden|denna}{| kod}, uppge {inte|aldrig} {koden|den|denna}
ge {inte|aldrig} {koden|den|denna kod}, med någon annan, till någon, konfidentiell, hemlig

[valid]
giltig{|t|a}{| i| till| under}, gäller{| i| till| under}, går ut{| om| kl}, upphör{| om| att gälla}
giltighetstid, inom

[unasked]
om du inte {har |}{begärt|begärde|bad om|själv|beställt|försöker|försökte|försökt}, om det inte var du
inte begärt, ignorera {detta|det här|meddelandet|sms}, bortse från

[link]
{klicka|tryck} {på länken|här} för att logga in, inloggningslänk{|en}, logga in via länken, magisk länk
{klicka|tryck} här, länk för att logga in

[match]
{välj|tryck på} {siffran|numret|talet}

[login]
logga in, inloggningen, ny enhet, inloggningsförsök, loggar in

[sign-up]
registrering{|en}, registrera, skapa {ditt |}konto, aktivera {ditt |}konto, bekräfta ditt mobilnummer
bekräfta ditt telefonnummer

[reset]
återställ{|ning|ning av} {ditt |}lösenord{|et}, återställa, glömt {ditt |}lösenord, byta lösenord
nytt lösenord

[payment]
betalning{|en|ar}, köp{|et}, överföring{|en}, betala, transaktion{|en}, Swish

[name]
din, ditt, dina, hos, på, från, välkommen till, mottagare

[of]
för, till, för att, av

[verb]
använd{|a}, är, lyder

[promo]
rabatter, erbjudanden, gratis, rea, fri frakt, spara, tävling, endast idag, handla

[currency]
kr, kronor, euro

[second]
sekund{|er}, sek

[minute]
minut{|er}, min

[hour]
timm{e|ar}, tim

[day]
dag{|ar}, dygn

[month]
januari, februari, mars, april, maj, juni, juli, augusti, september, oktober, november, december

[until]
till kl, fram till, före kl, till klockan

[number]
en, ett = 1
två = 2
tre = 3
fyra = 4
fem = 5
sex = 6
tio = 10
femton = 15
tjugo = 20
trettio = 30
sextio = 60

[enter]
ange, skriv, skriv in, knappa in, mata in, fyll i, slå in

[by]
med, via

[act]
för att {fortsätta|öppna|se|koppla|ansluta|godkänna|slutföra|bekräfta|verifiera|aktivera}, godkänna

[choose]
tryck på, välj, tryck

[send]
skicka

[footer]
svara STOPP, svara STOP, för att avregistrera, avregistrera, avregistrera dig

[span]
{en |}{halvtimme|halv timme} = 1800
{en |}kvart = 900
en och en halv timme = 5400
