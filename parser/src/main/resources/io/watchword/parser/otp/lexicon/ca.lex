# Catalan

[strong]
codi {d'autorització|temporal|SMS|de signatura}, contrasenya {temporal|dinàmica}, clau de signatura

[weak]
codi, codis, contrasenya, clau, pin, el teu codi{| és}, el vostre codi

[proof]
verificació, confirmació, autenticació, seguretat, activació, validació, un sol ús, únic, identificació
de {4|6} dígits, accés

[other]
postal, d'àrea, error, barres, referit, invitació, reserva, seguiment, producte, client, país, soci

[not-code]
codi {promocional|QR}, val de regal, cupó, cupons

[pickup]
paquet, recollida, recollir, armariet, taquilla, missatger, lliurament, punt de recollida, Bústia

[label]
comanda{| núm}, número de {comanda|compte|targeta|client|factura|telèfon|seguiment|contracte|pòlissa}, factura
compte, targeta acabada en, acabada en, acaba en, últims {4|quatre} dígits, saldo, truca{| al}, truqueu{| al}
telèfon, tel, referència, expedient, ref, vol, seient

[denial]
mai {et|us|li} {demanarem|demanarà|demana|demanem|sollicitarem}, mai no {demana|demanem|demanarem}

[dead]
{ha caducat|ha expirat|cancellat|cancellada|anullat|anullada|ja no és vàlid|ja s'ha utilitzat}

[secret]
no {el |la |}{comparteixis|compartiu|comparteixi|facilitis|donis|revelis|faciliteu|reveleu}
{amb ningú|a ningú}, confidencial

[valid]
vàlid{| durant| fins}, vàlida{| durant| fins}, caduca{| en| d'aquí}, expira{| en}, validesa

[unasked]
si no {has estat tu|ho has demanat|l'has demanat|heu estat vosaltres|ho heu sollicitat|has sollicitat}, ignora
ignoreu

[link]
{fes clic|feu clic|prem} {a l'enllaç|aquí}, enllaç d'accés

[login]
iniciar sessió, inici de sessió, accedir, nou dispositiu, accés al teu compte

[sign-up]
registre, registrar-te, crear {el teu |un }compte, alta

[reset]
{restablir|canviar|recuperar} {la |}{teva |}contrasenya, nova contrasenya

[payment]
pagament, compra, transferència, transacció, bizum, operació, import

[name]
el teu, la teva, el vostre, a, amb, des de, beneficiari

[of]
per a, per

[verb]
introdueix, introduïu, utilitza, fes servir, escriu, usa, és, és el

[promo]
descompte, descomptes, oferta, ofertes, rebaixes, gratis, gratuït, regal, promoció, sorteig, només avui
estalvia, aprofita

[currency]
euros, eur

[second]
segons

[minute]
minuts, minut, min

[hour]
hores, hora, h

[day]
dies, dia

[until]
fins a les, abans de les

[number]
cinc = 5
deu = 10
quinze = 15
