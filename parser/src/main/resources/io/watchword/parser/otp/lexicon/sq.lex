# Albanian

[strong]
kod{i|in|it} {i |e |}{hyrjes|autentifikimit|regjistrimit|qasjes}

[weak]
kod{|i|in|it|e}, fjalëkalim{|i|in}, pin{|-i| kodi}, kodi juaj{| është}, kodi yt

[proof]
verifik*, konfirm*, siguri*, aktiviz*, vërtet*, autoriz*, njëpërdorimësh, njëhershëm, përkohshëm
{4|6}-shifror, identifik*

[other]
postar, gabimit, produktit, klientit, rezervimit, shtetit, ftesës, referimit, bar

[not-code]
kod{i|in|} {zbritës|promo}, barkod, kupon*, kartë dhuratë

[pickup]
pako*, dërges{a|ën|ës}, tërhiqni, tërheq*, marrjes, korrier*, dorëzim*

[label]
porosi{a|së|në}, numri i {porosisë|llogarisë|kartës|telefonit|faturës|kontratës|klientit}, llogari*
kart{ë|a|ën|ës} që mbaron me, mbaron me, fatur{a|ës|ë}, gjendja, bilanci, telefononi, na telefononi, tel
numri, nr, kontaktoni, katër shifrat e fundit, fluturimi

[denial]
{nuk do t'ju |nuk ju |nuk }{kërkojmë|kërkon|pyesim|kërkojë|pyet}

[dead]
{ka skaduar|skadoi|është anuluar|u anulua|nuk është më i vlefshëm|i pavlefshëm|është përdorur}

[secret]
mos {e |}{ndani|jepni|tregoni|shpërndani|zbuloni|ndaj|jep}, {askujt|me askënd|me të tjerë|personave të tretë}
konfidencial*

[valid]
vlefshëm{| për| deri}, i vlefshëm, e vlefshme, skadon{| pas| për| në}, vlen{| për}, brenda

[unasked]
nëse {nuk |ju nuk |nuk e |}{keni kërkuar|kërkuat|jeni ju|e keni kërkuar|ishit ju|kërkove}, injoroni, injoro
shpërfilleni

[login]
hyrje{|n}, hyni, identifikohuni, pajisje e re, kyçje, kyçuni

[sign-up]
regjistrim{|i|in}, krijimin e llogarisë

[reset]
{rivendos|ndrysho|ndryshimin e|rivendosjen e} fjalëkalim*, fjalëkalim i ri

[payment]
pages{ë|a|ën}, blerje{|n}, transfert{ë|a|ën}, transaksion*, shuma, vlerë

[name]
juaj, tuaj, yt, në, nga, me, përfituesi

[of]
i, e, të, për, juaj i, juaj e

[verb]
vendosni, shkruani, përdorni, përdor, fusni, vendos, është

[promo]
zbritje*, ofert{ë|a|at}, falas, dhurat{ë|a|at}, promocion*, fito, fitoni, vetëm sot, uljet

[currency]
lekë, lek, all, euro, denarë

[second]
sekonda

[minute]
minut{a|ash|ë}, min

[hour]
or{ë|ësh}

[day]
dit{ë|ësh}

[until]
deri në, para

[number]
pesë = 5
dhjetë = 10
