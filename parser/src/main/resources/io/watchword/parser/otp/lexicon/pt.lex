# Portuguese

[strong]
código{|s} {de entrada|de compra|de pagamento|de desbloqueio|de assinatura}
código{|s} {único|OTP|secreto|token|numérico|de utilização única}
{senha|palavra-passe|palavra passe}{|s} {temporária|provisória|de uso único|única|descartável|OTP|SMS|dinâmica|de acesso}
senha de utilização única, token iToken, verificação em duas etapas, i-token

[weak]
código{|s}, senha{|s}, palavra-passe, token, pin, cód, chave, seu código{| é}, o seu código{| é}

[proof]
verificação, confirmação, autenticação, segurança, ativação, validação, cadastro, registro, registo, uso único
identificação, autorização, de {4|5|6|8|quatro|cinco|seis|oito} dígitos, duas etapas, verificar, confirmar
acesso, temporári*, SMS, recuperação, transação, provisóri*

[other]
postal, área, erro, barras, indicação, convite, reserva, rastreio, rastreamento, produto, cliente, país
pedido, vestimenta, Pix
porta, portão, garagem, casa, alarme, pré-venda, acesso antecipado, reunião, conferência, wifi, prédio

[not-code]
código{|s} {promocional|promocionais|de presente|presente|de amigo|postais|QR|de envio|IBAN|SWIFT|do banco|civil|de conduta|Pix copia e cola|de desconto exclusivo|de barra}
cupom{| de desconto}, cupons, cupão, cupões, vale{| desconto| presente}, CEP, localizador
código {de erro|de rastreio|de rastreamento|do portão|da porta|de pré-venda}, código do prédio

[pickup]
encomenda, armário, cacifo, locker, ponto de retirada, retirar, levantar, entregador, estafeta, entrega
pronto para retirada, pronto para retirar, ponto pickup, retirada, levantamento, de levantamento, coleta
recolha

[label]
número {do pedido|de pedido|da conta|de conta|do cartão|de cliente|do cliente|de protocolo|do protocolo|de referência|da fatura|do contrato|de telefone|de telemóvel|de rastreio|da reserva|do voo|da encomenda|de série|de processo|do processo|de contribuinte|de atendimento}
pedido n, pedido nº, pedido nro, pedido número, protocolo, protocolo n, protocolo nº, protocolo nro
protocolo número, fatura, fatura n, fatura nº, fatura nro, fatura número, contrato, contrato n, contrato nº
contrato nro, contrato número, encomenda n, encomenda nº, encomenda nro, encomenda número, referência
referência n, referência nº, referência nro, referência número, ref, ref n, ref nº, ref nro, ref número
processo, processo n, processo nº, processo nro, processo número, voo, voo n, voo nº, voo nro, voo número
assento, assento n, assento nº, assento nro, assento número, boleto, boleto n, boleto nº, boleto nro
boleto número, agência, agência n, agência nº, agência nro, agência número, ag, ag n, ag nº, ag nro, ag número
conta, conta n, conta nº, conta nro, conta número, nota fiscal, nota fiscal n, nota fiscal nº, nota fiscal nro
nota fiscal número, chamado, chamado n, chamado nº, chamado nro, chamado número, entidade, entidade n
entidade nº, entidade nro, entidade número, cartão{| n| nº}, final, com final, terminad{a|o} em, terminação
últimos {4|quatro} dígitos, ligue{| para}, liga{| para}, ligar{| para}, contacte{| o}, contate, telefone, tel
central de atendimento, atendimento, SAC, linha de apoio, responda PARE, envie PARE, guichê
balcão, fila
usuário, utilizador, posição, linha, {denuncie|reporte|informe} {fraudes|golpes|a fraude} {para|ao|no}
apenas do número, somente do, dúvidas
responda

[denial]
nunca {pede|pedimos|pedirá|pediremos|solicita|solicitamos|solicitará|solicitaremos|liga|ligamos|lhe pede|lhe pedimos|lhe solicita|irá pedir|vai pedir|iremos pedir}{| senha| senhas| códigos}
não {pede|pedimos|solicita|solicitamos|liga pedindo|ligamos pedindo|pede por telefone} {sua|seu|suas|seus|a sua|o seu|senha|senhas|código|códigos}
jamais {pede|pedimos|pedirá|solicita|solicitamos|solicitará}
nunca {partilhe|compartilhe|forneça|divulgue|informe} {as suas|suas|seus|os seus} {senhas|códigos|dados|palavras-passe}

[dead]
{expirou|caducou|foi utilizado|foi usado}, código {vencido|inválido}, já {foi|não é} {utilizado|usado|válido}
não é mais válido, cancelado, cancelada, anulado, expirado
por engano, por erro, {código|códigos} {anterior|anteriores}, código antigo, primeiro código, não vale mais

[secret]
não {o |a |}{compartilhe|partilhe|divulgue|informe|forneça|revele|repasse|passe|envie}{| este código| esse código}
nunca {o |a |}{compartilhe|partilhe|divulgue|informe|revele}, com ninguém, a ninguém, confidencial

[valid]
válido{| por| durante| até}, válida{| por| durante| até}, expira{| em| às}, expirará{| em}, validade{| de}
vence{| em| às}, vale por, caduca{| em}

[unasked]
se {não|você não|não foi} {solicitou|pediu|fez|reconhece|você|foi você}
caso não {tenha solicitado|reconheça|tenha sido você|tenha pedido}, não reconhece
ignore {esta|este|essa|esse} {mensagem|SMS}, desconsidere

[link]
{clique|toque|acesse|aceda|entre} {no link|aqui|ao link|pelo link|através do link}
link {de acesso|mágico|para entrar}
inicie sessão aqui, faça login aqui, link para redefinir

[match]
{selecione|escolha|toque|toque no|selecione o|escolha o} número

[login]
login, iniciar sessão, início de sessão, acessar {sua|a sua} conta, aceder à sua conta, entrar na {sua |}conta
acesso à {sua |}conta, novo dispositivo, novo aparelho, entrar no

[sign-up]
criar {sua|a sua|uma} conta, cadastrar, ativar {sua|a sua} conta, confirmar seu número, confirmar o seu número
verificar seu número

[reset]
redefinição, recuperar {sua|a sua|a} {senha|conta|palavra-passe}, recuperação de {senha|conta}
alterar {sua|a sua|a} {senha|palavra-passe}, nova senha, esqueceu {sua|a} senha, troca de senha
repor a palavra-passe, redefinir

[payment]
pagamento{|s}, compra{| de| no valor}, transferência{|s}, pagar, pix de, pix no valor, operação de
no valor de, MB WAY

[name]
seu, sua, o seu, a sua, em, no, por, bem-vindo ao, favorecido, a favor de, estabelecimento

[of]
para, para sua, de sua, para a
do, da, para o, do meu, da minha

[verb]
use, utilize, é, é o, é o seu

[promo]
desconto{|s}, oferta{|s}, promo, promoção, promoções, grátis, frete grátis, aproveite, cashback, sorteio
saldos, economize, ganhe, brinde, pontos, só hoje
vote, participe

[currency]
euro{|s}, eur, reais, real, kwanzas, meticais, brl

[second]
segundo{|s}, seg

[minute]
minuto{|s}, min

[hour]
hora{|s}
h

[day]
dias

[month]
janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro

[until]
até{| às| as}, antes das

[number]
um, uma = 1
dois, duas = 2
três = 3
quatro = 4
cinco = 5
seis = 6
dez = 10
quinze = 15
vinte = 20
trinta = 30
sessenta = 60

[enter]
digite, insira, introduza, informe, inserir, introduzir, digitar, coloque, escreva, digita

[by]
com, usando, através de

[act]
para {continuar|prosseguir|seguir|abrir|ver|acessar|aceder|vincular|ligar|conectar|entrar|aprovar|concluir|confirmar|verificar|ativar}
confirma o seu, verifica o seu, aprovar

[choose]
toque em, toque, escolha, selecione, pressione, prima, clique em

[send]
envie, mande

[footer]
responda SAIR, responda STOP, envie STOP, envie SAIR, para cancelar, não receber mais, para não receber
cancelar inscrição, descadastrar

[span]
meia hora = 1800
{um |}quarto de hora = 900
{uma |}hora e meia = 5400
