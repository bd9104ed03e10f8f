# Turkish

[strong]
{doğrulama|onay|onaylama|güvenlik|aktivasyon|etkinleştirme|giriş|kimlik doğrulama|teyit|kayıt|tek kullanımlık|tek seferlik|oturum açma|üyelik|ödeme|mobil onay|e-devlet|mobil imza|doğrulama ve onay|şifre sıfırlama|parola sıfırlama|3D|3D Secure|karekodsuz} {kod*|şifre*|parola*|pin*}
tek kullanımlık {doğrulama kod*|giriş kod*}, iki {adımlı|aşamalı|faktörlü} doğrulama{| kod*}, onaykodu*
dogrulama kodu*

[weak]
kod*, şifre{|niz|n|si|yi|nizi|sini|sidir|nizdir|leri|mizi}, parola*, pin, kodunuz*, kodun, kodu, anahtar

[proof]
doğrulama*, onay*, güvenlik*, aktivasyon*, etkinleştir*, tek kullanımlık*, tek seferlik*, kimlik*, teyit*
{4|5|6|8} haneli, {dört|altı} haneli, iki {adımlı|aşamalı|faktörlü}, geçici, SMS, erişim, sıfırlama, kurtarma
işlem, mobil onay

[other]
davet, referans, rezervasyon, posta, alan, hata, ürün, takip, ülke, müşteri, bilet, kare, üye, çekiliş
kapı*, daire, apartman, garaj*, alarm*, ön satış*, toplantı*, wifi, kapının, arıza

[not-code]
{indirim|kampanya|promosyon|kupon|hediye|hediye çeki|kargo takip|sipariş|QR|çek|SWIFT|fırsat|il|PNR|sürpriz|tarife|arkadaş davet|tavsiye} kodu*
{indirim|kampanya|promosyon|kupon|hediye|barkod} kod{|u|ları|larını|unuz|uyla|unu|umuz}, barkod*, karekod*
kupon{|u|unuz}, hediye çek{i|iniz}
hata kodu, arıza kodu, kapı {şifresi|kodu}

[pickup]
teslimat*, teslim al*, kargo*, kargonuz*, kurye*, dolap*, gel-al, paketiniz*, teslim*, teslim alma

[label]
{sipariş|müşteri|hesap|kart|referans|fatura|dosya|telefon|takip|rezervasyon|abone|abonelik|işlem|uçuş|koltuk|gönderi|kargo|başvuru|tesisat|sözleşme|poliçe|talep|sıra|kayıt|kargo takip|bilet|üye|seri|kimlik|çağrı|sicil|evrak|protokol|iletişim} {no*|numara*}
sipariş*, nolu, numaralı, ile biten, sonu, son {4|dört} {hane*|rakam*}, kartınız*
hesabınız*, bakiye*, ref, ara{|yın|yınız|yabilirsiniz}, çağrı merkezi*, müşteri hizmetleri*, tel, telefon
bilgi için, ret için, MERSİS*, PNR, peron, koltuk, kullanıcı adı, yazıp
sıra numaranız, gişe
kullanıcı, sıra, satır, bildirin, ihbar, yalnızca

[denial]
{asla|hiçbir zaman|kesinlikle} {parola|bilgi} {istemez|sormaz|istemeyiz|sormayız}
{asla|hiçbir zaman} {istemez|sormaz|istemeyiz|sormayız|istenmez|talep etmez|talep etmeyiz|sizden|sizi arayarak|sorulmaz}
sizden {asla|hiçbir zaman|istemez|sormaz|istemeyiz|talep etmez}
{şifre|şifrenizi|bilgilerinizi|parolanızı|kod|şifre bilgilerinizi|şifre ve parola} {istemez|sormaz|istemeyiz|sormayız|talep etmez}
şifrelerinizi kimseyle paylaşmayın

[dead]
süresi {doldu|dolmuştur|dolmuş|geçti|geçmiştir|sona erdi|bitti}, iptal {edildi|edilmiştir|oldu}
geçersiz{|dir}, artık geçerli değil, daha önce kullanıldı, kullanılmıştır
yanlışlıkla, hatalı gönder*, {önceki|eski|ilk} {kod*|şifre*}, artık geçersiz
önceki

[secret]
paylaşmayın*, paylaşma, paylaşmamanız*, kimseyle, kimseye, gizli, gizlidir

[valid]
geçerli{|dir|lik|lik süresi}, süre{|si|yle}, içinde, boyunca, sona erecek*, dolacak*, kullanabilirsiniz
kalan süre

[unasked]
{yapmadıysanız|talep etmediyseniz|istemediyseniz|istemediysen|yapmadıysan|gerçekleştirmediyseniz|bilginiz dışındaysa}
siz değilseniz, sen değilsen, size ait değilse, {dikkate almayın*|göz ardı edin*|yok sayın*|dikkate alma}
bilginiz dışında

[link]
giriş {yapmak için|için} {linke|bağlantıya|tıklayın*}, giriş {bağlantısı|linki|bağlantınız}
giriş yapmak için dokunun, giriş yapmak için bağlantı*, oturum açmak için tıklayın, oturum açmak için dokunun
oturum açmak için bağlantı*, sıfırlamak için tıklayın, sıfırlamak için dokunun, sıfırlamak için bağlantı*
buraya {tıklayın|dokunun}, giriş bağlantı*

[match]
{numarayı|sayıyı|rakamı} {seçin*|seç|dokunun}

[login]
giriş*, oturum aç*, yeni cihaz*

[sign-up]
kayıt*, üyelik*, üye ol*, hesap oluştur*, hesabınızı {oluştur*|aktif*|etkinleştir*}, kaydolma*
telefon numaranızı onayla*, numaranızı doğrula*

[reset]
{şifre|parola|şifreni|şifrenizi|parolanızı} {sıfırla*|yenile*|değiştir*|belirle*}, şifremi unuttum
yeni şifre*, hesap kurtarma*

[payment]
ödeme*, alışveriş*, harcama*, havale*, EFT, FAST, para transfer*, transfer*, satın al*, tutar*, işlem tutarı
tutarındaki

[name]
için, tarafından, üzerinden, uygulamasına, firmasına, işyerinden, alıcı, hoş geldiniz

[verb]
kullanın*, kullanınız, kullanarak

[promo]
indirim*, kampanya*, fırsat*, hediye*, bedava, ücretsiz, kazan*, puan*, avantaj*, kargo bedava, sadece bugün
özel fiyat*, son gün
oy ver*, yarışma*

[currency]
TL, lira{|dır|lık|sı|yı}, try, euro, kuruş

[second]
saniye*, sn

[minute]
dakika*, dk, dak

[hour]
saat{|tir|lik|te}

[day]
gün{|dür|lük}

[month]
ocak, şubat, mart, nisan, mayıs, haziran, temmuz, ağustos, eylül, ekim, kasım, aralık

[until]
saatine kadar, kadar, önce

[number]
bir = 1
iki = 2
üç = 3
dört = 4
beş = 5
on = 10
on beş = 15
yirmi = 20
otuz = 30
altmış = 60

[enter]
girin*, giriniz, gir, yazın*, yazınız, tuşlayın*, girerek

[by]
ile

[act]
devam etmek için, onaylamak için, doğrulamak için, açmak için, görmek için, bağlamak için, katılmak için
tamamlamak için, etkinleştirmek için, hesabınızı doğrula*, onayla*
onaylamak

[choose]
dokunun, dokun, seçin, seç, basın, tıklayın

[send]
gönderin, gönder

[footer]
RET yaz*, STOP yaz*, SMS almak istemiyorsanız, iptal için, çıkmak için, aboneliği iptal

[span]
yarım saat = 1800
{bir |}çeyrek saat = 900
bir buçuk saat = 5400
