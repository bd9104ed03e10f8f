# Galician

[strong]
código {temporal|SMS|de sinatura}, contrasinal temporal, clave de sinatura

[weak]
código, códigos, contrasinal, clave, pin, o teu código{| é}, o seu código

[proof]
verificación, confirmación, autenticación, seguridade, activación, validación, dun só uso, identificación
acceso, de {4|6} díxitos

[other]
postal, área, erro, barras, convite, reserva, seguimento, produto, cliente, país

[not-code]
código {promocional|QR}, vale de regalo, cupón

[pickup]
paquete, recollida, recoller, armario, mensaxeiro, entrega, punto de recollida

[label]
pedido{| núm}, número de {pedido|conta|tarxeta|cliente|factura|teléfono|seguimento}, factura, conta
tarxeta rematada en, rematada en, saldo, chama{| ao}, chame{| ao}, teléfono, tel, referencia, expediente, voo
asento

[denial]
nunca {che|lle|vos} {pediremos|pedirá|pide|pedimos|solicitaremos}

[dead]
{caducou|expirou|cancelado|cancelada|anulado|xa non é válido|xa foi usado}

[secret]
non {o |a |}{compartas|comparta|reveles|revele|digas|facilites|deas}, con ninguén, a ninguén, confidencial

[valid]
válido{| durante| ata}, válida{| durante| ata}, caduca{| en}, expira{| en}, validez

[unasked]
se non {o |fuches ti|foi vostede|solicitaches|pediches}, ignora, ignore

[login]
iniciar sesión, inicio de sesión, acceder, novo dispositivo

[sign-up]
rexistro, rexistrarse, crear {a túa |unha }conta

[reset]
{restablecer|cambiar|recuperar} o contrasinal, novo contrasinal

[payment]
pagamento, compra, transferencia, operación, importe, bizum

[name]
teu, túa, o teu, o seu, en, con, beneficiario

[of]
para, dun

[verb]
introduce, introduza, usa, utiliza, escribe, é

[promo]
desconto, descontos, oferta, ofertas, rebaixas, gratis, agasallo, promoción, sorteo, só hoxe, aproveita

[currency]
euros, eur

[second]
segundos

[minute]
minutos, min

[hour]
horas, hora

[day]
días

[until]
ata as, antes das

[number]
cinco = 5
dez = 10
