# Kurmanji Kurdish

[strong]
{koda|kodê|şîfreya|hejmara} {piştrastkirinê|piştrastkirina|ewlehiyê|têketinê|yekcar|carekî|pejirandinê|çalakkirinê|demkî}
koda OTP

[weak]
kod{|a te|a we|ê}, şîfre{|ya te}, pîn

[proof]
piştrast*, ewlehî*, pejirand*

[not-code]
koda {daxistinê|promo|posteyê}, koda postê

[pickup]
pakêt*, şandin*

[label]
sîparîş*, hesab*, kart*, hejmar*, telefon*, bigere, balans*

[denial]
tu carî {naxwaze|naxwazin|napirse|napirsin}*, qet naxwaz*

[dead]
{dema wê qediya|hat betalkirin|betal bû|ne derbasdar e}

[secret]
bi kesî re, bi tu kesî re, parve neke{|in}, nede kesî, ji kesî re nebêje

[valid]
derbasdar*, di nav

[unasked]
heke {te|we|tu} ne*, heke ne tu bî, guh nedê

[login]
têketin*, têkeve

[sign-up]
tomarkirin*, qeyd*

[payment]
dravdan*, kirîn*, veguhestin*, pere

[name]
te, we, ji bo, ji

[of]
ya, yê, a

[verb]
binivîse, bikar bîne, têxe, e

[promo]
daxistin*, belaş, diyarî*, tenê îro

[minute]
deqîqe*, deqe*, xulek*

[hour]
saet*, demjimêr*

[day]
roj*
