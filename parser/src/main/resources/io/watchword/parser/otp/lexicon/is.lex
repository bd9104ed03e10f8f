# Icelandic

[strong]
{staðfestingar|öryggis|aðgangs|virkjunar|auðkenningar|innskráningar|einnota |einskiptis|skráningar|endurstillingar|SMS-}{kóði|kóða|kóðinn|númer|lykilorð|kóðann}

[weak]
kóð{i|a|inn|ann|ar}, *kóð{i|inn|ann|a}, lykilorð{|ið}, pin{|-númer|-númerið}, lykilnúmer, kóðinn þinn

[proof]
staðfest*, öryggis*, aðgangs*, virkjun*, auðkenn*, einnota, einskipti*

[other]
póst*, villu*, vöru*, viðskiptamanna*, lands*, boðs*, bókunar*, strika*

[not-code]
afsláttarkóð*, kynningarkóð*, póstnúmer, strikamerki, gjafabréf, inneignarnóta, kennitala

[pickup]
pakk{i|a|inn|ann}, póstbox*, sækja, sækið, afhending*, sending{|in|una|ar}, sendill, póstkassa*

[label]
{pöntunar|reiknings|korta|viðskipta|síma|bókunar|sendingar|samnings|mála|flug}númer*, pöntun*, pantan*
reikning*, kort{|ið|i} sem endar á, endar á, staða, síðustu fjórir, hringdu, hringið, sími, síma, s
þjónustuver*, númer, sæti, flug, notandanafn, kt

[denial]
{biðjum|biður|munum|mun} {þig |}aldrei, aldrei {biðja|biðjum|biður} {þig |}um

[dead]
{útrunninn|útrunnið|rann út|ógildur|afturkallaður|hefur verið notaður|ekki lengur gildur|afbókað|afbókuð}

[secret]
ekki {deila|deilið|gefa|gefið|láta|segja|segðu}, {deildu|deilið|gefðu} {honum |kóðanum |ekki|aldrei}, neinum
trúnaðarmál

[valid]
gildir{| í| til}, rennur út{| eftir| kl}, gildistími, innan

[unasked]
ef þú {baðst|hefur|varst|kannast} , hunsaðu, hunsið, ef þetta varst ekki þú

[login]
innskráning*, skrá þig inn, skrá inn, nýtt tæki, nýju tæki

[sign-up]
nýskráning*, stofna aðgang, skráning{|u|ar}

[reset]
{endurstilla|breyta|endursetja} lykilorð*, nýtt lykilorð, gleymt lykilorð

[payment]
greiðsl{a|u|ur}, kaup, millifærsl*, færsl*, upphæð*

[name]
þinn, þitt, þín, hjá, á, fyrir, frá, viðtakandi

[of]
til að, til

[verb]
sláðu inn, sláið inn, notaðu, notið, skráðu, er

[promo]
afslátt*, tilboð*, ókeypis, gjöf, útsala*, útsölu*, vinning*, aðeins í dag, kaupauki

[currency]
kr, krónur, króna, isk

[second]
sekúnd*

[minute]
mínút*, mín

[hour]
klukkustund*, klst, tíma

[day]
dag{a|ar|ur}, sólarhring*

[until]
til kl, fyrir kl

[number]
fimm = 5
tíu = 10
