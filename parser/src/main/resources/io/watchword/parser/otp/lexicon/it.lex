# Italian

[strong]
codice {di controllo|di pagamento|di firma|OTP|segreto|dispositiva|dinamico|dispositivo OTP|numerico}
codici OTP, password {OTP|provvisoria|dinamica}, verifica in due passaggi

[weak]
codice, codici, cod, password, parola d'ordine, il tuo codice{| è}, il suo codice{| è}, pin

[proof]
verifica, conferma, autenticazione, sicurezza, attivazione, validazione, registrazione, monouso, usa e getta
identificazione, autorizzazione, a {4|5|6|8|quattro|cinque|sei|otto} cifre, due passaggi, verificare
confermare, temporane*, SMS, recupero, sblocco, univoco, dispositivo

[other]
postale, errore, a barre, fiscale, cliente, prenotazione, prodotto, articolo, tracking, tracciamento, amico
invito, area, fedeltà, tributo, avviso, fornitore, paese
porta, cancello, portone, garage, casa, allarme, prevendita, accesso anticipato, riunione, conferenza, wifi, reso
resi

[not-code]
codic{e|i} {promozionale|promozionali|coupon|buono|voucher|referral|postali|di avviamento postale|QR|IBAN|SWIFT|spedizione|di spedizione|ordine|della strada|civile|PNR|di viaggio|viaggio|utente}
buono sconto, buoni sconto, prefisso
codice {errore|del cancello|della porta|di errore|prevendita}

[pickup]
pacco, armadietto, locker, punto di ritiro, ritirare, corriere, consegna, pronto per il ritiro
ritiro in negozio, punto poste, ritiro, di ritiro

[label]
numero {ordine|d'ordine|dell'ordine|di ordine|cliente|conto|di conto|carta|di carta|pratica|di pratica|fattura|contratto|di telefono|prenotazione|volo|posto|di spedizione|di riferimento|verde|protocollo|di serie|tessera}
ordine{| n| nr| numero}, pratica{| n}, fattura{| n}, rif, riferimento, spedizione{| n}, polizza{| n}, ticket n
carta{| n| che termina con}, conto{| n}, che termina con, terminante con, ultime {4|quattro} cifre
chiama{| il| lo| al}, chiamare{| il| lo}, contatta{| il| lo}, chiamaci{| al}, telefono, tel
assistenza clienti, servizio clienti, volo, posto, gate, nome utente, ID cliente
assistenza, sportello, coda, numero in coda
utente, posizione, riga, {segnala|segnalate|segnali} {le frodi|frodi|la frode|truffe} {al|a}, solo dal numero
solo dal
rispondi

[denial]
non {ti|le|vi} {chiederà|chiederemo|chiede|chiediamo|chiederebbe} mai, mai {ti|le} {chiederà|chiederemo}
non {chiede|chiediamo|chiederà|chiederemo} mai
non {comunicare|condividere|fornire} mai {i tuoi|i suoi|le tue|le sue} {codici|password|credenziali|dati}
non {condividere|comunicare} {i tuoi|i suoi} {codici|dati}

[dead]
è {scaduta|stato utilizzato|stato cancellato}, scaduto, annullato, annullata, non è più valido
già {stato |}{utilizzato|usato}
per errore, codice precedente, codici precedenti, vecchio codice, primo codice, non funziona più

[secret]
non {lo |la |}{condividere|condividerlo|comunicarlo|comunicare|rivelarlo|rivelare|divulgare|divulgarlo|fornire|fornirlo|inoltrare|dare|darlo|condividerla|comunicarla}{| questo codice| il codice}
con nessuno, a nessuno, riservato

[valid]
valido{| per| fino}, valida{| per| fino}, scade{| tra| fra| alle| in}, scadrà{| tra| fra}, validità
ha una validità, entro

[unasked]
se non {hai|ha|l'hai|l'ha|sei stato tu|è stato lei|riconosci|riconosce} , ignora {questo|il} {messaggio|SMS}
ignori {questo|il} {messaggio|SMS}

[link]
{clicca|tocca|accedi} {sul link|qui|al link|tramite il link|tramite questo link} per {accedere|entrare}
link {di accesso|magico|per accedere}
{clicca|cliccate|tocca|fai clic} qui, accedi qui, entra qui, link per reimpostare

[match]
{seleziona|scegli|tocca} il numero

[login]
accesso, accedere, login, effettuare l'accesso, entrare nel tuo account, nuovo dispositivo, accedi

[sign-up]
iscrizione, registrarti, creare {il tuo |un |}account, attivare {il tuo |l'}account, confermare il numero
verificare il numero
confermi il tuo {numero|cellulare}, verifichi il tuo {numero|cellulare}, conferma il tuo numero

[reset]
reimposta{|zione} {la|della} {tua |}password, reimpostare, ripristin{o|are} {della|la} {tua |}password
recuper{o|are} {password|la password|della password|account|l'account}, cambio password, password dimenticata
nuova password, resettare la password

[payment]
pagamento{|i}, acquisto{| di}, bonifico{| di}, transazione, pagare, operazione di, importo{| di}, autorizzare
ricarica

[name]
tuo, tua, il tuo, la tua, suo, sua, su, presso, a favore di, beneficiario, benvenuto in

[of]
per, per il, dell'
del, della, per la

[verb]
usa, utilizza, utilizzi, usare, usi, è, è il
ecco

[promo]
sconto, sconti, offerta, offerte, promo, promozione, gratis, omaggio, saldi, approfitta, risparmia, regalo
spedizione gratuita, punti, concorso, solo oggi
vota, partecipa

[currency]
euro, eur, franchi, chf

[second]
second{o|i}, sec

[minute]
minut{o|i}, min

[hour]
or{a|e}
h

[day]
giorn{o|i}, gg

[month]
gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre

[until]
fino alle, entro le, prima delle

[number]
uno, una, un = 1
due = 2
tre = 3
quattro = 4
cinque = 5
sei = 6
dieci = 10
quindici = 15
venti = 20
trenta = 30
sessanta = 60

[enter]
inserisci, inseriscilo, inserire, inserisca, digita, digiti, immetti, scrivi

[by]
con, mediante, tramite

[act]
per {continuare|proseguire|procedere|aprire|vedere|accedere|collegare|associare|unirti|approvare|completare|confermare|verificare|attivare}
confermi il, verifichi il, attivi il, approvare

[choose]
tocca, premi, scegli, seleziona, tocchi, prema, scelga, selezioni

[send]
invia, inviate, manda

[footer]
rispondi STOP, invia STOP, per annullare, annullare l'iscrizione, cancellarti, per non ricevere, non ricevere altri
disiscriverti

[span]
{una |}mezz'ora = 1800
{un |}quarto d'ora = 900
{un'|un |}ora e mezza = 5400
