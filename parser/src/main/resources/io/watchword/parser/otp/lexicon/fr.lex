# French

[strong]
code{|s} {de verif|de sécurisation}
code{|s} {secret|OTP|confidentiel|personnel|éphémère|Sécuripass|de l'opération|de signature|de connection}
code de {paiement|virement}, mot de passe {à usage unique|unique|temporaire|provisoire|dynamique|OTP}
authentification {forte|à deux facteurs}

[weak]
code{|s}, mot{|s} de passe, code PIN, clé, votre code{| est}, digicode

[proof]
vérification*, confirmation*, authentification*, sécurité, activation, validation, inscription, usage unique
identification, autorisation, à {4|5|6|8|quatre|cinq|six|huit} chiffres, sécurisé{|e}, double authentification
deux étapes, accès, temporaire, provisoire, SMS, unique, récupération, transaction

[other]
parrainage, postal, postaux, erreur, réservation, suivi, article, produit, guichet, pays, région, barres
cadeau, fidélité, client, guide, couleur, vestimentaire, coupon, dossier
porte, portail, portillon, immeuble, prévente, accès anticipé, alarme, garage, réunion, conférence, wifi, cave

[not-code]
code{|s} {promotionnel|avantage|privilège|parrain|partenaire|barre|QR|PIN carte|IBAN|BIC|banque|INSEE|APE|de la route|bon}
numéro {de réservation|de dossier}, bon de réduction, bons de réduction, bon d'achat, bons d'achat, QR code
chèque cadeau
code erreur, code {de la porte|d'entrée|du portail|de l'immeuble|d'alarme|wifi}, code d'accès anticipé
code prévente

[pickup]
colis, casier, consigne, point relais, point de retrait, à retirer, retirer votre, livreur, livraison
retrait en magasin, commande prête, commande est prête, Pickup, Mondial Relay, lockers, retrait, de retrait
de collecte, de livraison, enlèvement, récupérer

[label]
numéro {de commande|de client|de compte|de suivi|de colis|de facture|de contrat|de téléphone|de carte|de série|de siège|de vol|de train|d'appel|client|de référence|vert|d'abonné}
no de {commande|suivi|dossier|colis|contrat|client|facture}, commande{| n| numéro}, facture{| n| numéro}, réf
référence{|s}, dossier{ n| numéro}, colis n, contrat{| n| numéro}, ticket n
{carte|compte}{| bancaire| CB} {se terminant par|finissant par|terminant par|n|numéro}, se terminant par
finissant par, CB n, appelez{| le| au| nous au}, appeler{| le| au}, contactez{| le| nous au}, téléphone{| au}
au numéro, service client{|s|èle}, par téléphone, tél, vol n, siège, quai
identifiant{| client}, numéro, file d'attente, compteur n
utilisateur, position, ligne, case, viennent uniquement du, uniquement du
{signalez|signaler} {les fraudes|toute fraude|la fraude} {au|à}, signalez au, client n
répondez, réponds

[denial]
{ne|n'} {vous demandera|vous demanderons|vous demande|vous demandons|demandera|demanderons|demande|demandons} jamais
jamais {vous demander|vous demandera|de vous demander}, jamais ne vous demandera, ne vous sera jamais demandé
ne vous {sera|seront} jamais demandé{|s|e|es}
ne communiquez jamais {vos codes|vos mots de passe|vos identifiants|vos données|vos coordonnées}
ne {donnez|divulguez|transmettez} jamais {vos codes|vos mots de passe|vos identifiants}

[dead]
code {est expiré|périmé|est périmé|a été utilisé}, a expiré, n'est plus {valable|valide}, a été annulé{|e}
est annulé{|e}, déjà été utilisé
par erreur, {code|codes} {précédent|précédents|antérieur|antérieurs}, {ancien|anciens|premier|dernier} {code|codes}
ne fonctionne plus, n'utilisez plus

[secret]
ne {le|la} {partagez|communiquez|divulguez|donnez|transmettez|révélez} {pas|jamais}
ne {partagez|communiquez|divulguez|donnez|transmettez|révélez} {pas|jamais} ce{|tte| code}
ne {partagez|communiquez|divulguez|donnez|transmettez} {pas|jamais} {votre code|le code}
ne pas {partager|communiquer|divulguer|transmettre}, à personne, confidentiel

[valid]
valable{|s}, valide{|s}, expire{| dans| à}, expirera{| dans}, validité, pendant, dans un délai de
il vous reste, durée de validité

[unasked]
si vous n'{avez pas demandé|avez pas fait|avez pas effectué|avez pas initié|avez pas tenté}
si vous n'avez rien demandé, vous n'êtes pas à l'origine, si ce n'est pas vous, ce n'était pas vous
ignorez ce {message|SMS|texto}

[link]
cliquez {sur le lien|ici} pour {vous connecter|confirmer votre connexion}, lien de connexion, lien magique
connectez-vous via ce lien, pour vous connecter cliquez
{cliquez|appuyez|clique} {ici|sur le lien|sur ce lien}, connectez-vous ici, connexion ici, lien de réinitialisation
lien de confirmation

[match]
{sélectionnez|choisissez|appuyez sur|touchez} le {numéro|nombre|chiffre}

[login]
connexion, vous connecter, se connecter, vous identifier, s'identifier, accéder à votre compte, connectez-vous
nouvel appareil
connexion à

[sign-up]
créer votre compte, création de {votre |}compte, vous inscrire, activer votre compte, confirmer votre numéro
vérifier votre numéro
confirme votre numéro, confirmez votre numéro, vérifie votre numéro, confirmez votre téléphone

[reset]
réinitialisez votre mot de passe, réinitialisation, réinitialiser, mot de passe oublié, nouveau mot de passe
récupérer votre compte, récupération de {votre |}compte

[payment]
paiement{|s}, achat{| de}, virement, payer, opération de paiement, paiement en ligne, ajout d'un bénéficiaire
valider votre {achat|paiement|virement|opération}

[name]
votre, vos, ton, chez, sur, compte, bienvenue chez, bienvenue sur, au profit de, bénéficiaire

[of]
de votre, pour, pour votre, à, par
de la, du, de l', de mon, de ma, pour la, pour le

[verb]
est
utilisez, utiliser, indiquez
est, sont, est le, voici

[promo]
promo{|tion|tions}, réduction{|s}, remise{|s}, soldes, offre{|s}, offert{|s|e|es}, cadeaux, économisez
profitez{| de}, livraison gratuite, gratuit, ventes privées, jeu concours
votez, quiz

[currency]
euro{|s}, eur, francs, fcfa, chf, dinars, dirhams

[second]
seconde{|s}, sec

[minute]
minute{|s}, min, mn

[hour]
heure{|s}
h

[day]
jour{|s}

[month]
janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre

[until]
jusqu'à, avant

[number]
une = 1
deux = 2
trois = 3
quatre = 4
cinq = 5
dix = 10
quinze = 15
vingt = 20
trente = 30
soixante = 60
quarante-huit = 48
vingt-quatre = 24

[enter]
saisissez, saisir, entrez, entrer, tapez, renseignez, composez, renseigner, inscrivez, saisis, tape, entre le
saisissez-le

[by]
avec, au moyen de, à l'aide de, grâce à

[act]
pour {continuer|poursuivre|ouvrir|voir|accéder|associer|lier|connecter|rejoindre|approuver|terminer|finaliser|valider|consulter|activer|confirmer|vérifier}
vous confirmez, tu confirmes, vous connecte, vous validez, pour vous connecter, approuver

[choose]
appuyez sur, choisissez, sélectionnez, touchez, choisis, appuie sur

[send]
envoyez, envoie

[footer]
STOP au, répondez STOP, répondre STOP, envoyez STOP, pour vous désabonner, désabonner, désinscription, se désabonner
pour ne plus recevoir, ne plus recevoir

[span]
{une |}demi-heure = 1800
{un |}quart d'heure = 900
{une |}heure et demie = 5400
