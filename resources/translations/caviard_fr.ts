<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_FR">
<context>
    <name>action</name>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Ouvrir…</translation>
    </message>
    <message>
        <source>Open the &amp;sample meeting</source>
        <translation>Ouvrir la réunion d’&amp;exemple</translation>
    </message>
    <message>
        <source>All &amp;meetings</source>
        <translation>Toutes les &amp;réunions</translation>
    </message>
    <message>
        <source>&amp;Publish…</source>
        <translation>&amp;Publier…</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Ré&amp;glages…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>Rec&amp;hercher…</translation>
    </message>
    <message>
        <source>&amp;Correct this word…</source>
        <translation>&amp;Corriger ce mot…</translation>
    </message>
    <message>
        <source>&amp;Redact</source>
        <translation>&amp;Caviarder</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>&amp;Garder</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>Plus &amp;tard</translation>
    </message>
    <message>
        <source>Redact the &amp;selection</source>
        <translation>Caviarder la &amp;sélection</translation>
    </message>
    <message>
        <source>Put on the &amp;watch-list</source>
        <translation>Mettre sur la &amp;liste de veille</translation>
    </message>
    <message>
        <source>&amp;Next undecided</source>
        <translation>&amp;Suivant à décider</translation>
    </message>
    <message>
        <source>&amp;Play or pause</source>
        <translation>&amp;Lecture ou pause</translation>
    </message>
    <message>
        <source>Hear the &amp;edges</source>
        <translation>Écouter les &amp;bords</translation>
    </message>
    <message>
        <source>All &amp;keys</source>
        <translation>Raccourcis &amp;clavier</translation>
    </message>
    <message>
        <source>&amp;About Caviard</source>
        <translation>À &amp;propos de Caviard</translation>
    </message>
    <message>
        <source>Redacted</source>
        <translation>Caviardé</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Publish &amp;only this part</source>
        <translation>Ne publier &amp;que cet extrait</translation>
    </message>
    <message>
        <source>Excerpt</source>
        <translation>Extrait</translation>
    </message>
    <message>
        <source>Publish &amp;all of it again</source>
        <translation>&amp;Tout publier de nouveau</translation>
    </message>
    <message>
        <source>Watch-list</source>
        <translation>Liste de veille</translation>
    </message>
    <message>
        <source>Ne&amp;xt recording</source>
        <translation>Enregistrement &amp;suivant</translation>
    </message>
    <message>
        <source>Loc&amp;k with a passphrase…</source>
        <translation>&amp;Verrouiller par une phrase secrète…</translation>
    </message>
    <message>
        <source>Spe&amp;akers…</source>
        <translation>&amp;Intervenants…</translation>
    </message>
    <message>
        <source>Decide the rest</source>
        <translation>Décider le reste</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Réunions</translation>
    </message>
    <message>
        <source>&amp;Guides…</source>
        <translation>&amp;Guides…</translation>
    </message>
    <message>
        <source>Back to the re&amp;view</source>
        <translation>Retour à la révis&amp;ion</translation>
    </message>
    <message>
        <source>Redact all &amp;mentions</source>
        <translation>Caviarder toutes les &amp;mentions</translation>
    </message>
    <message>
        <source>Keep all men&amp;tions</source>
        <translation>Garder toutes les m&amp;entions</translation>
    </message>
    <message>
        <source>Redact the &amp;whole category</source>
        <translation>Caviarder t&amp;oute la catégorie</translation>
    </message>
    <message>
        <source>Keep the wh&amp;ole category</source>
        <translation>Garder toute &amp;la catégorie</translation>
    </message>
    <message>
        <source>A&amp;s published</source>
        <translation>Comme &amp;publié</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>Texte plus &amp;grand</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>Texte plus &amp;petit</translation>
    </message>
    <message>
        <source>&amp;Normal text</source>
        <translation>Texte &amp;normal</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>What the &amp;marks mean</source>
        <translation>Ce que veulent dire les &amp;marques</translation>
    </message>
    <message>
        <source>&amp;Hear what is chosen</source>
        <translation>Écouter ce qui est c&amp;hoisi</translation>
    </message>
    <message>
        <source>What could not &amp;be looked at</source>
        <translation>Ce qui n’a p&amp;as pu être examiné</translation>
    </message>
    <message>
        <source>&amp;Choose the audience</source>
        <translation>Choisir les &amp;destinataires</translation>
    </message>
    <message>
        <source>Decide the rest by a&amp;udience</source>
        <translation>Décider le reste &amp;pour ces destinataires</translation>
    </message>
</context>
<context>
    <name>again</name>
    <message>
        <source>&amp;Open it</source>
        <translation>&amp;L’ouvrir</translation>
    </message>
    <message>
        <source>&amp;Begin another</source>
        <translation>En &amp;commencer une autre</translation>
    </message>
    <message>
        <source>There is a review of this recording already.</source>
        <translation>Il y a déjà une révision de cet enregistrement.</translation>
    </message>
    <message>
        <source>What was decided, marked and corrected is in “%1”. Another one begins without all of it.</source>
        <translation>Ce qui a été décidé, marqué et corrigé est dans «&#xa0;%1&#xa0;». Une autre commence sans tout cela.</translation>
    </message>
    <message>
        <source>There is a review already that is called like this recording.</source>
        <translation>Il y a déjà une révision qui porte le nom de cet enregistrement.</translation>
    </message>
    <message>
        <source>“%1” is locked, or open elsewhere. If it is of this recording, another one begins without what was decided, marked and corrected in it.</source>
        <translation>«&#xa0;%1&#xa0;» a un verrou, ou est ouvert ailleurs. Si c’est cet enregistrement, une autre révision commence sans ce qui y a été décidé, marqué et corrigé.</translation>
    </message>
    <message>
        <source>&amp;Open them</source>
        <translation>Les &amp;ouvrir</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>Les &amp;laisser de côté</translation>
    </message>
    <message>
        <source>Locked, or open elsewhere, and known by the name alone: %1.</source>
        <translation>Avec un verrou, ou ouvert ailleurs, et reconnu à son seul nom&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&amp;Go on with it</source>
        <translation>Le &amp;poursuivre</translation>
    </message>
    <message>
        <source>This recording was begun before, and not heard to its end.</source>
        <translation>Cet enregistrement a déjà été commencé, et n’a pas été écouté jusqu’au bout.</translation>
    </message>
    <message>
        <source>What was heard and decided so far is in “%1”, and the model that is chosen now hears the rest. Another one begins without all of it.</source>
        <translation>Ce qui a été entendu et décidé jusqu’ici est dans «&#xa0;%1&#xa0;», et le modèle choisi maintenant entend le reste. Une autre révision commence sans tout cela.</translation>
    </message>
    <message>
        <source>Brought before: %1 of %2 recordings.</source>
        <translation>Déjà apportés&#xa0;: %1 sur %2 enregistrements.</translation>
    </message>
    <message>
        <source>Not heard to the end: %1.</source>
        <translation>Non écoutés jusqu’au bout&#xa0;: %1.</translation>
    </message>
    <message>
        <source>&amp;Begin new ones</source>
        <translation>En &amp;commencer de nouvelles</translation>
    </message>
    <message>
        <source>What was decided, marked and corrected is in: %1. New reviews begin without it.</source>
        <translation>Ce qui a été décidé, marqué et corrigé est dans&#xa0;: %1. De nouvelles révisions commencent sans cela.</translation>
    </message>
</context>
<context>
    <name>category</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Chiffre</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>Web address</source>
        <translation>Adresse web</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Numéro de carte</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Compte</translation>
    </message>
    <message>
        <source>Identity number</source>
        <translation>Matricule</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>IP address</source>
        <translation>Adresse IP</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Watch-list</source>
        <translation>Liste de veille</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Unheard speech</source>
        <translation>Parole non transcrite</translation>
    </message>
    <message>
        <source>Unclear speech</source>
        <translation>Parole incertaine</translation>
    </message>
    <message>
        <source>Marked by hand</source>
        <translation>Marqué à la main</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>Choose a sound or video file.</source>
        <translation>Choisissez un fichier audio ou vidéo.</translation>
    </message>
    <message>
        <source>This is not a sound file, or it is damaged.</source>
        <translation>Ce n’est pas un fichier audio, ou il est endommagé.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file holds no sound.</source>
        <translation>Le fichier ne contient pas de son.</translation>
    </message>
    <message>
        <source>The sound of the file has no length.</source>
        <translation>Le son du fichier n’a pas de durée.</translation>
    </message>
    <message>
        <source>This is a list of other files.</source>
        <translation>C’est une liste d’autres fichiers.</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>Ce n’est pas un fichier.</translation>
    </message>
    <message>
        <source>The sound is stored in a way that is not known.</source>
        <translation>Le son est codé d’une façon inconnue.</translation>
    </message>
    <message>
        <source>The recording is cut short.</source>
        <translation>L’enregistrement est tronqué.</translation>
    </message>
    <message>
        <source>Copy it again from where it was recorded.</source>
        <translation>Copiez-le de nouveau depuis l’appareil qui l’a fait.</translation>
    </message>
    <message>
        <source>Nothing of the sound can be decoded.</source>
        <translation>Rien du son ne peut être décodé.</translation>
    </message>
    <message>
        <source>Try another copy of the recording.</source>
        <translation>Essayez une autre copie de l’enregistrement.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check that you may read it, and the disk it is on.</source>
        <translation>Vérifiez vos droits de lecture et le disque.</translation>
    </message>
    <message>
        <source>Put the original file back, or start again with this one.</source>
        <translation>Remettez l’original, ou recommencez avec celui-ci.</translation>
    </message>
    <message>
        <source>This format cannot hold so many channels.</source>
        <translation>Ce format ne peut pas contenir autant de canaux.</translation>
    </message>
    <message>
        <source>Choose WAV.</source>
        <translation>Choisissez WAV.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The project is not where it was.</source>
        <translation>Le projet n’est plus à sa place.</translation>
    </message>
    <message>
        <source>The recording was not listened to up to its end.</source>
        <translation>L’enregistrement n’a pas été écouté jusqu’au bout.</translation>
    </message>
    <message>
        <source>Go on with it: what was heard is kept.</source>
        <translation>Reprenez&#xa0;: ce qui a été entendu est gardé.</translation>
    </message>
    <message>
        <source>The file is not a project of Caviard.</source>
        <translation>Le fichier n’est pas un projet de Caviard.</translation>
    </message>
    <message>
        <source>The project is damaged.</source>
        <translation>Le projet est endommagé.</translation>
    </message>
    <message>
        <source>Take it from a backup.</source>
        <translation>Reprenez-le d’une sauvegarde.</translation>
    </message>
    <message>
        <source>The project was made by a newer version of Caviard.</source>
        <translation>Le projet vient d’une version plus récente de Caviard.</translation>
    </message>
    <message>
        <source>Install that version.</source>
        <translation>Installez cette version.</translation>
    </message>
    <message>
        <source>There is a project of that name already.</source>
        <translation>Il y a déjà un projet de ce nom.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The project cannot be made.</source>
        <translation>Le projet ne peut pas être créé.</translation>
    </message>
    <message>
        <source>Choose another folder for projects in the settings.</source>
        <translation>Choisissez un autre dossier de projets dans les réglages.</translation>
    </message>
    <message>
        <source>Close it there first.</source>
        <translation>Fermez-le d’abord là-bas.</translation>
    </message>
    <message>
        <source>The project cannot be written to.</source>
        <translation>Le projet ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Copy it to a folder where you may write.</source>
        <translation>Copiez-le dans un dossier où vous pouvez écrire.</translation>
    </message>
    <message>
        <source>The disk of the project is full or failing.</source>
        <translation>Le disque du projet est plein ou défaillant.</translation>
    </message>
    <message>
        <source>Install it on the first page.</source>
        <translation>Installez-le depuis la première page.</translation>
    </message>
    <message>
        <source>Install Caviard again.</source>
        <translation>Réinstallez Caviard.</translation>
    </message>
    <message>
        <source>The speech model is not installed.</source>
        <translation>Le modèle de reconnaissance vocale n’est pas installé.</translation>
    </message>
    <message>
        <source>The speech model is damaged.</source>
        <translation>Le modèle de reconnaissance vocale est endommagé.</translation>
    </message>
    <message>
        <source>There is no such speech model.</source>
        <translation>Ce modèle de reconnaissance vocale n’existe pas.</translation>
    </message>
    <message>
        <source>Choose one in the settings.</source>
        <translation>Choisissez-en un dans les réglages.</translation>
    </message>
    <message>
        <source>Files of the speech model are missing.</source>
        <translation>Il manque des fichiers du modèle de reconnaissance vocale.</translation>
    </message>
    <message>
        <source>Copy the whole folder of the model and import it again.</source>
        <translation>Copiez tout le dossier du modèle et importez-le de nouveau.</translation>
    </message>
    <message>
        <source>The speech model could not be fetched.</source>
        <translation>Le modèle de reconnaissance vocale n’a pas pu être téléchargé.</translation>
    </message>
    <message>
        <source>Check the connection, or bring the model along on a USB stick.</source>
        <translation>Vérifiez la connexion, ou apportez le modèle sur une clé USB.</translation>
    </message>
    <message>
        <source>The folder of the speech models cannot be written to.</source>
        <translation>Le dossier des modèles de reconnaissance vocale ne peut pas être modifié.</translation>
    </message>
    <message>
        <source>Make room on the disk.</source>
        <translation>Faites de la place sur le disque.</translation>
    </message>
    <message>
        <source>This speech model knows no times of words.</source>
        <translation>Ce modèle de reconnaissance vocale ne donne pas le temps des mots.</translation>
    </message>
    <message>
        <source>Choose another one in the settings.</source>
        <translation>Choisissez-en un autre dans les réglages.</translation>
    </message>
    <message>
        <source>There is no such engine.</source>
        <translation>Ce moteur n’existe pas.</translation>
    </message>
    <message>
        <source>A part of Caviard is missing.</source>
        <translation>Il manque une partie de Caviard.</translation>
    </message>
    <message>
        <source>Open the recording again.</source>
        <translation>Ouvrez de nouveau l’enregistrement.</translation>
    </message>
    <message>
        <source>Make room, or choose another folder.</source>
        <translation>Faites de la place, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Accept it by name in the review, or listen again.</source>
        <translation>Acceptez-le dans la révision, ou réécoutez.</translation>
    </message>
    <message>
        <source>Some findings wait for your decision.</source>
        <translation>Des passages attendent votre décision.</translation>
    </message>
    <message>
        <source>A part of the recording could not be decoded.</source>
        <translation>Une partie de l’enregistrement n’a pas pu être décodée.</translation>
    </message>
    <message>
        <source>A part of the recording could not be transcribed.</source>
        <translation>Une partie de l’enregistrement n’a pas pu être transcrite.</translation>
    </message>
    <message>
        <source>A search for sensitive words failed.</source>
        <translation>Une recherche de mots sensibles a échoué.</translation>
    </message>
    <message>
        <source>A redaction has no place in the recording.</source>
        <translation>Un caviardage n’a pas de place dans l’enregistrement.</translation>
    </message>
    <message>
        <source>Keep it, or mark its place by hand.</source>
        <translation>Gardez-le, ou marquez sa place à la main.</translation>
    </message>
    <message>
        <source>The findings are older than the transcript.</source>
        <translation>Les passages trouvés sont plus anciens que la transcription.</translation>
    </message>
    <message>
        <source>The published files did not pass every check.</source>
        <translation>Les fichiers n’ont pas passé tous les contrôles.</translation>
    </message>
    <message>
        <source>The sound could not be written.</source>
        <translation>Le son n’a pas pu être écrit.</translation>
    </message>
    <message>
        <source>A file changed while it was copied.</source>
        <translation>Un fichier a changé pendant sa copie.</translation>
    </message>
    <message>
        <source>Check the disk and try again.</source>
        <translation>Vérifiez le disque et réessayez.</translation>
    </message>
    <message>
        <source>The folder cannot be written to.</source>
        <translation>On ne peut pas écrire dans le dossier.</translation>
    </message>
    <message>
        <source>This is a file, not a folder.</source>
        <translation>C’est un fichier, pas un dossier.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>There is something of that name already.</source>
        <translation>Il y a déjà quelque chose de ce nom.</translation>
    </message>
    <message>
        <source>This format is not known.</source>
        <translation>Ce format est inconnu.</translation>
    </message>
    <message>
        <source>Try again. What was saved is kept.</source>
        <translation>Réessayez. Ce qui était enregistré est gardé.</translation>
    </message>
    <message>
        <source>Write or select a word or a name.</source>
        <translation>Écrivez ou sélectionnez un mot ou un nom.</translation>
    </message>
    <message>
        <source>Choose another profile.</source>
        <translation>Choisissez un autre profil.</translation>
    </message>
    <message>
        <source>The work failed.</source>
        <translation>Le travail a échoué.</translation>
    </message>
    <message>
        <source>Something went wrong inside Caviard.</source>
        <translation>Quelque chose s’est mal passé dans Caviard.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>Il n’y a pas assez de mémoire.</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Fermez d’autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>There is no letter or digit to look for.</source>
        <translation>Il n’y a ni lettre ni chiffre à chercher.</translation>
    </message>
    <message>
        <source>There is nothing written.</source>
        <translation>Il n’y a rien d’écrit.</translation>
    </message>
    <message>
        <source>Write a word, or redact this one.</source>
        <translation>Écrivez un mot, ou caviardez celui-ci.</translation>
    </message>
    <message>
        <source>The watch-list cannot be read.</source>
        <translation>La liste de veille ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Give a text file with a term a line.</source>
        <translation>Donnez un fichier de texte avec un terme par ligne.</translation>
    </message>
    <message>
        <source>There is no such profile.</source>
        <translation>Ce profil n’existe pas.</translation>
    </message>
    <message>
        <source>The profile cannot be read.</source>
        <translation>Le profil ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The certificate of the server is not trusted on this computer.</source>
        <translation>Cet ordinateur ne fait pas confiance au certificat du serveur.</translation>
    </message>
    <message>
        <source>Ask your administrator for the certificate authority of your company.</source>
        <translation>Demandez à votre administrateur l’autorité de certification de votre entreprise.</translation>
    </message>
    <message>
        <source>This engine is not part of this edition.</source>
        <translation>Ce moteur ne fait pas partie de cette édition.</translation>
    </message>
    <message>
        <source>Ask your administrator.</source>
        <translation>Adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>The policy of your organisation cannot be read.</source>
        <translation>Les règles de votre organisation ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>Nothing is done without it. Ask your administrator.</source>
        <translation>Rien ne se fait sans elles. Adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>The policy of your organisation does not let this be kept.</source>
        <translation>Les règles de votre organisation ne permettent pas de garder ceci.</translation>
    </message>
    <message>
        <source>Redact it, or ask your administrator.</source>
        <translation>Caviardez-le, ou adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>The policy of your organisation allows another profile.</source>
        <translation>Les règles de votre organisation autorisent un autre profil.</translation>
    </message>
    <message>
        <source>The policy of your organisation forbids leaving this out.</source>
        <translation>Les règles de votre organisation interdisent d’écarter ceci.</translation>
    </message>
    <message>
        <source>The policy of your organisation permits no download.</source>
        <translation>Les règles de votre organisation ne permettent aucun téléchargement.</translation>
    </message>
    <message>
        <source>Import the speech model from a folder, or ask your administrator.</source>
        <translation>Importez le modèle de reconnaissance vocale depuis un dossier, ou adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>A text without its recording has no times to publish.</source>
        <translation>Un texte sans son enregistrement n’a pas de temps à publier.</translation>
    </message>
    <message>
        <source>Choose another format than subtitles.</source>
        <translation>Choisissez un autre format que des sous-titres.</translation>
    </message>
    <message>
        <source>There is nothing to publish.</source>
        <translation>Il n’y a rien à publier.</translation>
    </message>
    <message>
        <source>Choose a format of the text.</source>
        <translation>Choisissez un format du texte.</translation>
    </message>
    <message>
        <source>Nothing is left of the part that was chosen.</source>
        <translation>Il ne reste rien de l’extrait choisi.</translation>
    </message>
    <message>
        <source>Choose a longer part of the recording.</source>
        <translation>Choisissez un extrait plus long.</translation>
    </message>
    <message>
        <source>The second reader has not approved the review yet.</source>
        <translation>La relecture n’est pas encore approuvée.</translation>
    </message>
    <message>
        <source>Let somebody else look at it and approve it.</source>
        <translation>Demandez à quelqu’un d’autre de relire et d’approuver.</translation>
    </message>
    <message>
        <source>Who made a review cannot approve it.</source>
        <translation>La personne qui a fait la révision ne peut pas l’approuver.</translation>
    </message>
    <message>
        <source>Let somebody else look at it, and give their name.</source>
        <translation>Demandez à quelqu’un d’autre de relire et de donner son nom.</translation>
    </message>
    <message>
        <source>Nobody asked for a second reader.</source>
        <translation>Personne n’a demandé de relecture.</translation>
    </message>
    <message>
        <source>Ask for one first.</source>
        <translation>Demandez-en une d’abord.</translation>
    </message>
    <message>
        <source>There is no name.</source>
        <translation>Il manque un nom.</translation>
    </message>
    <message>
        <source>Write the name of the person.</source>
        <translation>Écrivez le nom de la personne.</translation>
    </message>
    <message>
        <source>The picture of this video cannot be kept safely.</source>
        <translation>L’image de cette vidéo ne peut pas être gardée sans risque.</translation>
    </message>
    <message>
        <source>Publish the sound alone.</source>
        <translation>Publiez le son seul.</translation>
    </message>
    <message>
        <source>The picture of a video is kept whole or not at all.</source>
        <translation>L’image d’une vidéo est gardée en entier ou pas du tout.</translation>
    </message>
    <message>
        <source>Publish all of the video, or the sound alone.</source>
        <translation>Publiez toute la vidéo, ou le son seul.</translation>
    </message>
    <message>
        <source>The sound of a video that keeps its picture has a format of its own.</source>
        <translation>Le son d’une vidéo qui garde son image a son propre format.</translation>
    </message>
    <message>
        <source>Leave the format as it is, or publish the sound alone.</source>
        <translation>Laissez le format tel quel, ou publiez le son seul.</translation>
    </message>
    <message>
        <source>The file has no such audio stream.</source>
        <translation>Le fichier n’a pas cette piste sonore.</translation>
    </message>
    <message>
        <source>The recording has no such channel.</source>
        <translation>L’enregistrement n’a pas ce canal.</translation>
    </message>
    <message>
        <source>The audio streams of the file have different sample rates.</source>
        <translation>Les pistes sonores du fichier ont des fréquences d’échantillonnage différentes.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Choisissez-en une.</translation>
    </message>
    <message>
        <source>The passphrase is too short.</source>
        <translation>La phrase secrète est trop courte.</translation>
    </message>
    <message>
        <source>Choose a longer one; a few words are best.</source>
        <translation>Choisissez-en une plus longue&#x202f;; le mieux est quelques mots.</translation>
    </message>
    <message>
        <source>The project is locked with a passphrase.</source>
        <translation>Le projet est verrouillé par une phrase secrète.</translation>
    </message>
    <message>
        <source>Open it again and type the passphrase.</source>
        <translation>Ouvrez-le de nouveau et tapez la phrase secrète.</translation>
    </message>
    <message>
        <source>The passphrase does not open the project.</source>
        <translation>La phrase secrète n’ouvre pas le projet.</translation>
    </message>
    <message>
        <source>Try again. Without the right one nobody can open it.</source>
        <translation>Réessayez. Sans la bonne, personne ne peut l’ouvrir.</translation>
    </message>
    <message>
        <source>The profile cannot be called so.</source>
        <translation>Le profil ne peut pas s’appeler ainsi.</translation>
    </message>
    <message>
        <source>Choose a short name of letters, digits and spaces that no other has.</source>
        <translation>Choisissez un nom court de lettres, de chiffres et d’espaces qu’aucun autre n’a.</translation>
    </message>
    <message>
        <source>A term holds a sign that parts terms.</source>
        <translation>Un terme contient un signe qui sépare les termes.</translation>
    </message>
    <message>
        <source>Leave out the signs = and #.</source>
        <translation>N’écrivez ni = ni #.</translation>
    </message>
    <message>
        <source>There is a profile of that name already.</source>
        <translation>Il existe déjà un profil de ce nom.</translation>
    </message>
    <message>
        <source>What was changed cannot be kept.</source>
        <translation>La modification n’a pas pu être gardée.</translation>
    </message>
    <message>
        <source>Make room on the disk, and check that you may write to the private folder.</source>
        <translation>Faites de la place sur le disque et vérifiez que vous pouvez écrire dans le dossier privé.</translation>
    </message>
    <message>
        <source>There is no such speaker.</source>
        <translation>Cet intervenant n’existe pas.</translation>
    </message>
    <message>
        <source>Everything was heard just now.</source>
        <translation>Tout vient d’être entendu.</translation>
    </message>
    <message>
        <source>Do this again in a moment, in the whole text.</source>
        <translation>Recommencez dans un instant, dans le texte entier.</translation>
    </message>
    <message>
        <source>Choose one of those who speak.</source>
        <translation>Choisissez l’un de ceux qui parlent.</translation>
    </message>
    <message>
        <source>Only a part of the folder&apos;s path is written.</source>
        <translation>Il n’y a qu’une partie du chemin du dossier.</translation>
    </message>
    <message>
        <source>Choose the folder, or leave its line empty.</source>
        <translation>Choisissez le dossier, ou laissez sa ligne vide.</translation>
    </message>
    <message>
        <source>Go back to the review: what is new waits for you. Then publish again.</source>
        <translation>Revenez à la révision&#xa0;: ce qui est nouveau vous attend. Publiez ensuite de nouveau.</translation>
    </message>
    <message>
        <source>There are projects of Caviard, and something else.</source>
        <translation>Il y a des projets de Caviard et autre chose.</translation>
    </message>
    <message>
        <source>Open the projects and the recordings one after the other.</source>
        <translation>Ouvrez les projets et les enregistrements séparément.</translation>
    </message>
    <message>
        <source>Put it back, or open it where it is now.</source>
        <translation>Remettez-le en place, ou ouvrez-le là où il est maintenant.</translation>
    </message>
    <message>
        <source>This was not published. Try another format, or report this.</source>
        <translation>Cela n’a pas été publié. Essayez un autre format, ou signalez-le.</translation>
    </message>
    <message>
        <source>Something that you did during listening could not be kept.</source>
        <translation>Une chose que vous avez faite pendant l’écoute n’a pas pu être conservée.</translation>
    </message>
    <message>
        <source>A file of the speech model cannot be read.</source>
        <translation>Un fichier du modèle de reconnaissance vocale ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Check that you may read it, and the stick or share that it is on.</source>
        <translation>Vérifiez que vous avez le droit de le lire, ainsi que la clé ou le partage où il se trouve.</translation>
    </message>
    <message>
        <source>Your own watch-list cannot be read.</source>
        <translation>Votre liste de veille ne peut pas être lue.</translation>
    </message>
    <message>
        <source>Mend its file, watchlist.txt in the private folder, or take it away.</source>
        <translation>Réparez son fichier, watchlist.txt dans le dossier privé, ou enlevez-le.</translation>
    </message>
    <message>
        <source>The private project is in the folder that would be published.</source>
        <translation>Le projet privé se trouve dans le dossier qui serait publié.</translation>
    </message>
    <message>
        <source>Choose another name or another folder.</source>
        <translation>Choisissez un autre nom ou un autre dossier.</translation>
    </message>
    <message>
        <source>The project cannot be deleted.</source>
        <translation>Le projet ne peut pas être supprimé.</translation>
    </message>
    <message>
        <source>Check that you may change its folder.</source>
        <translation>Vérifiez que vous pouvez modifier son dossier.</translation>
    </message>
    <message>
        <source>The file of the meeting is not where it was.</source>
        <translation>Le fichier de la réunion n’est plus à sa place.</translation>
    </message>
    <message>
        <source>The file is not the one that the project was made from.</source>
        <translation>Ce n’est pas le fichier de ce projet.</translation>
    </message>
    <message>
        <source>There are several files, and transcripts among them.</source>
        <translation>Il y a plusieurs fichiers, dont des transcriptions.</translation>
    </message>
    <message>
        <source>Open a transcript alone, or together with its one recording.</source>
        <translation>Ouvrez une transcription seule, ou avec le seul enregistrement qui est le sien.</translation>
    </message>
    <message>
        <source>The transcript does not fit the recording: nothing was kept.</source>
        <translation>La transcription ne va pas avec l’enregistrement&#xa0;: rien n’a été gardé.</translation>
    </message>
    <message>
        <source>Open the recording with its own transcript, or alone.</source>
        <translation>Ouvrez l’enregistrement avec sa propre transcription, ou seul.</translation>
    </message>
    <message>
        <source>The file is not a transcript that can be read.</source>
        <translation>Le fichier n’est pas une transcription qui puisse être lue.</translation>
    </message>
    <message>
        <source>Open it as Teams, Zoom, Meet, Whisper or Caviard wrote it.</source>
        <translation>Ouvrez-le tel que Teams, Zoom, Meet, Whisper ou Caviard l’ont écrit.</translation>
    </message>
    <message>
        <source>A text in this format cannot be read.</source>
        <translation>Un texte de ce format ne peut pas être lu.</translation>
    </message>
    <message>
        <source>Save it as .docx or .txt, and open that.</source>
        <translation>Enregistrez-le en .docx ou en .txt, puis ouvrez ce fichier.</translation>
    </message>
    <message>
        <source>The transcript says nothing.</source>
        <translation>Ce fichier ne dit rien.</translation>
    </message>
    <message>
        <source>The connection broke off before all of the speech model was there.</source>
        <translation>La connexion s’est interrompue avant que tout le modèle de reconnaissance vocale soit là.</translation>
    </message>
    <message>
        <source>What came is not the published speech model. Nothing of it was kept.</source>
        <translation>Ce qui est arrivé n’est pas le modèle de reconnaissance vocale publié. Rien n’en a été gardé.</translation>
    </message>
    <message>
        <source>Try again, or with another copy on a USB stick.</source>
        <translation>Réessayez, ou prenez une autre copie sur une clé USB.</translation>
    </message>
    <message>
        <source>The network shows a web page instead of giving the speech model.</source>
        <translation>Le réseau affiche une page web au lieu de donner le modèle de reconnaissance vocale.</translation>
    </message>
    <message>
        <source>Open your browser, sign in to the network, and try again.</source>
        <translation>Ouvrez votre navigateur, connectez-vous au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The proxy of your company does not answer, or does not let Caviard through.</source>
        <translation>Le serveur mandataire de votre entreprise ne répond pas, ou ne laisse pas passer Caviard.</translation>
    </message>
    <message>
        <source>The proxy of your company asks for a name and a password, or refuses them.</source>
        <translation>Le serveur mandataire de votre entreprise demande un nom et un mot de passe, ou les refuse.</translation>
    </message>
    <message>
        <source>Ask your administrator, or bring the model along on a USB stick.</source>
        <translation>Adressez-vous à votre administrateur, ou apportez le modèle sur une clé USB.</translation>
    </message>
    <message>
        <source>The certificate of the server is out of date.</source>
        <translation>Le certificat du serveur n’est pas valable à cette date.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer, or ask your administrator.</source>
        <translation>Vérifiez la date et l’heure de cet ordinateur, ou adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <source>The certificate of your company cannot be used.</source>
        <translation>Le certificat de votre entreprise ne peut pas être utilisé.</translation>
    </message>
    <message>
        <source>Try again: it goes on from there. Or bring the model along on a USB stick.</source>
        <translation>Réessayez&#xa0;: cela continue de là. Ou apportez le modèle sur une clé USB.</translation>
    </message>
    <message>
        <source>There is no speech model in this folder, or its copy is damaged.</source>
        <translation>Il n’y a pas de modèle de reconnaissance vocale dans ce dossier, ou sa copie est endommagée.</translation>
    </message>
    <message>
        <source>Choose the folder that holds the file model.bin, or copy that again.</source>
        <translation>Choisissez le dossier qui contient le fichier model.bin, ou copiez celui-ci à nouveau.</translation>
    </message>
    <message>
        <source>For the audience “%1”, or in words that changed, more was found.</source>
        <translation>Pour les destinataires «&#xa0;%1&#xa0;», ou dans des mots qui ont changé, d’autres passages ont été trouvés.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>Line %1 of the watch-list has no letter or digit to look for.</source>
        <translation>La ligne %1 de la liste de veille n’a ni lettre ni chiffre à chercher.</translation>
    </message>
    <message>
        <source>Write a term a line, or “term = alias, alias”.</source>
        <translation>Écrivez un terme par ligne, ou «&#xa0;terme = autre nom, autre nom&#xa0;».</translation>
    </message>
    <message>
        <source>Choose another name, or none.</source>
        <translation>Choisissez un autre nom, ou aucun.</translation>
    </message>
    <message>
        <source>The name ends with that of the profile, which has a word in it that is removed.</source>
        <translation>Le nom se termine par celui du profil, dans lequel se trouve un mot retiré.</translation>
    </message>
    <message>
        <source>Publish without a name or for this audience alone, or rename the profile.</source>
        <translation>Publiez sans nom ou pour ce seul public, ou renommez le profil.</translation>
    </message>
    <message>
        <source>The disk with the private data of Caviard is full, where files are made.</source>
        <translation>Le disque des données privées de Caviard, où les fichiers sont préparés, est plein.</translation>
    </message>
    <message>
        <source>Make room on the disk of this computer, and publish again.</source>
        <translation>Libérez de la place sur le disque de cet ordinateur, puis publiez de nouveau.</translation>
    </message>
    <message>
        <source>The name has a word in it that is removed, or names somebody who speaks.</source>
        <translation>Le nom contient un mot retiré, ou le nom d’une personne qui parle.</translation>
    </message>
    <message>
        <source>Line %1 of the watch-list is too long for a term.</source>
        <translation>La ligne %1 de la liste de veille est trop longue pour un terme.</translation>
    </message>
    <message>
        <source>The name, or a part of it, is redacted in the text.</source>
        <translation>Le nom, ou une partie du nom, est caviardé dans le texte.</translation>
    </message>
    <message>
        <source>Keep it there first, or do not publish the name.</source>
        <translation>Gardez-le d’abord dans le texte, ou ne publiez pas le nom.</translation>
    </message>
    <message>
        <source>The review was changed while it was published.</source>
        <translation>La révision a été modifiée pendant la publication.</translation>
    </message>
    <message>
        <source>Look at it again, and publish it for the others.</source>
        <translation>Vérifiez-la, puis publiez-la pour les autres destinataires.</translation>
    </message>
    <message>
        <source>The work stopped before it was done.</source>
        <translation>Le travail s’est arrêté avant la fin.</translation>
    </message>
    <message>
        <source>Go on from where it stopped. If it stops again, close other programs: memory may be short.</source>
        <translation>Reprenez là où il s’est arrêté. S’il s’arrête encore, fermez d’autres programmes&#xa0;: la mémoire manque peut-être.</translation>
    </message>
    <message>
        <source>Put it back, or find it where it is now.</source>
        <translation>Remettez-le à sa place, ou retrouvez-le là où il est maintenant.</translation>
    </message>
    <message>
        <source>Go back to the review: it waits for you there. Then publish again.</source>
        <translation>Revenez à la révision&#xa0;: cela vous y attend. Publiez ensuite de nouveau.</translation>
    </message>
    <message>
        <source>What is said is heard a second time elsewhere in the recording.</source>
        <translation>Ce qui est dit s’entend une seconde fois ailleurs dans l’enregistrement.</translation>
    </message>
    <message>
        <source>Redact both places, or use one channel of it. Then accept it in the review.</source>
        <translation>Caviardez les deux endroits, ou n’utilisez qu’un seul canal. Acceptez-le ensuite dans la révision.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Decide to keep that speech first. Then the edge can be moved further in.</source>
        <translation>Décidez d’abord de garder cette parole. Le bord pourra alors aller plus loin vers l’intérieur.</translation>
    </message>
    <message>
        <source>Under this word lies speech that is not written down, and is removed with it.</source>
        <translation>Sous ce mot se trouve aussi de la parole non transcrite, qui est retirée avec lui.</translation>
    </message>
    <message>
        <source>The files of a bundle cannot have this name.</source>
        <translation>Les fichiers d’une publication ne peuvent pas porter ce nom.</translation>
    </message>
    <message>
        <source>Choose a short name without a slash, other than “certificate”.</source>
        <translation>Choisissez un nom court sans barre oblique, autre que «&#xa0;certificate&#xa0;».</translation>
    </message>
    <message>
        <source>The project is open in another window or command.</source>
        <translation>Le projet est ouvert dans une autre fenêtre ou par une commande.</translation>
    </message>
    <message>
        <source>What is private and what may be circulated cannot lie in one folder.</source>
        <translation>Ce qui est privé et ce qui peut être diffusé ne peuvent pas être dans le même dossier.</translation>
    </message>
    <message>
        <source>Cancelled: this was not published.</source>
        <translation>Annulé&#xa0;: cela n’a pas été publié.</translation>
    </message>
    <message>
        <source>Publish again when you are ready.</source>
        <translation>Publiez à nouveau quand vous voudrez.</translation>
    </message>
    <message>
        <source>The text is not saved in UTF-8.</source>
        <translation>Le texte n’est pas enregistré en UTF-8.</translation>
    </message>
    <message>
        <source>Save it again in UTF-8: Word and editors ask for the encoding.</source>
        <translation>Enregistrez-le de nouveau en UTF-8&#xa0;: Word et les éditeurs de texte demandent l’encodage.</translation>
    </message>
    <message>
        <source>The file is a document or a page that was renamed.</source>
        <translation>Le fichier est un document ou une page qui a été renommé.</translation>
    </message>
    <message>
        <source>Open it where it was made, and save it as .docx or .txt.</source>
        <translation>Ouvrez-le là où il a été fait, et enregistrez-le en .docx ou en .txt.</translation>
    </message>
    <message>
        <source>It is an old Word document, or one with a password.</source>
        <translation>C’est un ancien document Word, ou il a un mot de passe.</translation>
    </message>
    <message>
        <source>Open it in Word, and save it as .docx without a password.</source>
        <translation>Ouvrez-le dans Word, et enregistrez-le en .docx sans mot de passe.</translation>
    </message>
    <message>
        <source>Decide them in the review first.</source>
        <translation>Décidez-en d’abord dans la révision.</translation>
    </message>
    <message>
        <source>The same words stand here more than once, at one time.</source>
        <translation>Les mêmes mots se trouvent ici plusieurs fois, au même moment.</translation>
    </message>
    <message>
        <source>Keep all mentions of them, or redact them.</source>
        <translation>Gardez toutes leurs mentions, ou caviardez-les.</translation>
    </message>
    <message>
        <source>The profile of the audience “%1” would publish what the second reader saw redacted.</source>
        <translation>Le profil des destinataires «&#xa0;%1&#xa0;» publierait ce que la relecture a vu caviardé.</translation>
    </message>
    <message>
        <source>This would publish names of speakers that the second reader saw as numbers.</source>
        <translation>Cela publierait des noms d’intervenants que la relecture a vus en numéros.</translation>
    </message>
    <message>
        <source>Let the names be published in the review, and have it approved again.</source>
        <translation>Faites publier ces noms dans la révision, puis faites-la approuver de nouveau.</translation>
    </message>
    <message>
        <source>The profile of the audience “%1” leaves to you what another, or it earlier, has decided.</source>
        <translation>Le profil des destinataires «&#xa0;%1&#xa0;» vous laisse décider ce qu’un autre, ou lui-même avant d’être modifié, a décidé.</translation>
    </message>
    <message>
        <source>The private project lies in this folder.</source>
        <translation>Le projet privé se trouve dans ce dossier.</translation>
    </message>
    <message>
        <source>Pass on the folder that is made in it alone, or choose another.</source>
        <translation>Ne transmettez que le dossier qui y sera créé, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>In this folder something is published already.</source>
        <translation>Quelque chose est déjà publié dans ce dossier.</translation>
    </message>
    <message>
        <source>What would be heard then is speech that is not written down, and nobody has listened to it.</source>
        <translation>On entendrait alors de la parole non transcrite, que personne n’a écoutée.</translation>
    </message>
    <message>
        <source>Listen to it first. Then the edge can be moved further in.</source>
        <translation>Écoutez-la d’abord. Le bord pourra alors aller plus loin vers l’intérieur.</translation>
    </message>
    <message>
        <source>Decide about it in the review, and have it approved again.</source>
        <translation>Décidez-en dans la révision, puis faites-la approuver de nouveau.</translation>
    </message>
    <message>
        <source>This is speech that is not written down, and nobody has listened to it.</source>
        <translation>C’est de la parole non transcrite, et personne ne l’a écoutée.</translation>
    </message>
    <message>
        <source>Listen to it first. Then it can be kept.</source>
        <translation>Écoutez-la d’abord. Vous pourrez alors la garder.</translation>
    </message>
    <message>
        <source>The drive or share with this folder is not connected any more.</source>
        <translation>Le disque ou le partage qui contient ce dossier n’est plus connecté.</translation>
    </message>
    <message>
        <source>Connect it and publish again, or choose another folder.</source>
        <translation>Reconnectez-le et publiez à nouveau, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>This folder holds no recording, or only such as are published already.</source>
        <translation>Ce dossier ne contient pas d’enregistrement, ou seulement de ceux qui sont déjà publiés.</translation>
    </message>
    <message>
        <source>Make room, and do the last thing again. What was saved before is kept.</source>
        <translation>Faites de la place, et refaites la dernière chose. Ce qui était enregistré avant est gardé.</translation>
    </message>
    <message>
        <source>%1 text in the folder is left out.</source>
        <translation>%1 texte du dossier est laissé de côté.</translation>
    </message>
    <message>
        <source>%1 texts in the folder are left out.</source>
        <translation>%1 textes du dossier sont laissés de côté.</translation>
    </message>
    <message>
        <source>Open a recording together with its own transcript to have that used.</source>
        <translation>Ouvrez un enregistrement avec sa propre transcription pour qu’elle serve.</translation>
    </message>
    <message>
        <source>This folder holds texts, and no recording.</source>
        <translation>Ce dossier contient des textes, et aucun enregistrement.</translation>
    </message>
    <message>
        <source>Open a text by itself.</source>
        <translation>Ouvrez un texte seul.</translation>
    </message>
    <message>
        <source>More files are open than the system allows.</source>
        <translation>Il y a plus de fichiers ouverts que le système n’en permet.</translation>
    </message>
</context>
<context>
    <name>fault</name>
    <message>
        <source>damaged sound</source>
        <translation>un son endommagé</translation>
    </message>
    <message>
        <source>speech that is neither English nor French</source>
        <translation>une langue autre que l’anglais et le français</translation>
    </message>
    <message>
        <source>speech that could not be written down</source>
        <translation>des paroles qui n’ont pas pu être transcrites</translation>
    </message>
    <message>
        <source>a step that was made before all was heard</source>
        <translation>une action faite avant la fin de l’écoute</translation>
    </message>
    <message>
        <source>speech that is heard a second time, softer or on another channel</source>
        <translation>des paroles qui s’entendent une seconde fois, moins fort ou sur un autre canal</translation>
    </message>
    <message>
        <source>how old somebody is</source>
        <translation>l’âge de quelqu’un</translation>
    </message>
    <message>
        <source>amounts of money</source>
        <translation>les montants</translation>
    </message>
    <message>
        <source>what is said to be called so</source>
        <translation>ce qui est dit s’appeler ainsi</translation>
    </message>
    <message>
        <source>who hosts a call and who asks</source>
        <translation>qui anime un appel et qui pose les questions</translation>
    </message>
    <message>
        <source>words that are written like names</source>
        <translation>les mots écrits comme des noms</translation>
    </message>
    <message>
        <source>official numbers and bank accounts</source>
        <translation>les numéros officiels et les comptes bancaires</translation>
    </message>
    <message>
        <source>codenames</source>
        <translation>les noms de code</translation>
    </message>
    <message>
        <source>talk of health, pay, dismissals and the like</source>
        <translation>les propos sur la santé, la paie, les licenciements et autres</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>les dates</translation>
    </message>
    <message>
        <source>figures that move markets</source>
        <translation>les chiffres qui font bouger les marchés</translation>
    </message>
    <message>
        <source>firms of common words</source>
        <translation>les entreprises aux noms faits de mots courants</translation>
    </message>
    <message>
        <source>what is expected of results</source>
        <translation>ce qui est attendu des résultats</translation>
    </message>
    <message>
        <source>names on networks and in systems</source>
        <translation>les noms d’utilisateur</translation>
    </message>
    <message>
        <source>numbers of people who come or go</source>
        <translation>les nombres de personnes qui arrivent ou partent</translation>
    </message>
    <message>
        <source>numbers and addresses as they are written</source>
        <translation>les numéros et les adresses tels qu’ils s’écrivent</translation>
    </message>
    <message>
        <source>schools, clinics, papers and ministries</source>
        <translation>les écoles, les cliniques, les journaux et les ministères</translation>
    </message>
    <message>
        <source>people who are thanked, greeted or introduced</source>
        <translation>les personnes remerciées, saluées ou présentées</translation>
    </message>
    <message>
        <source>e-mail addresses that were misheard</source>
        <translation>les adresses électroniques mal entendues</translation>
    </message>
    <message>
        <source>names of people, organisations and places</source>
        <translation>les noms de personnes, d’organisations et de lieux</translation>
    </message>
    <message>
        <source>organisations that everybody knows</source>
        <translation>les organisations que tout le monde connaît</translation>
    </message>
    <message>
        <source>passwords and keys</source>
        <translation>les mots de passe et les clés</translation>
    </message>
    <message>
        <source>what sounds like a name that was found</source>
        <translation>ce qui sonne comme un nom trouvé</translation>
    </message>
    <message>
        <source>words that are spelt aloud</source>
        <translation>les mots épelés</translation>
    </message>
    <message>
        <source>e-mail and web addresses as they are said</source>
        <translation>les adresses électroniques et web telles qu’elles se disent</translation>
    </message>
    <message>
        <source>numbers that are read out</source>
        <translation>les numéros dictés</translation>
    </message>
    <message>
        <source>street addresses</source>
        <translation>les adresses postales</translation>
    </message>
    <message>
        <source>what is sensitive by its place in the sentence</source>
        <translation>ce qui est sensible par sa place dans la phrase</translation>
    </message>
    <message>
        <source>how often and how long something was done</source>
        <translation>combien de fois et combien de temps quelque chose a été fait</translation>
    </message>
    <message>
        <source>people with a title before their name</source>
        <translation>les personnes dont le nom suit un titre</translation>
    </message>
    <message>
        <source>words that are no word of the language</source>
        <translation>les mots qui ne sont pas de la langue</translation>
    </message>
    <message>
        <source>the terms of the watch-list</source>
        <translation>les termes de la liste de veille</translation>
    </message>
    <message>
        <source>some of what is sensitive</source>
        <translation>une partie de ce qui est sensible</translation>
    </message>
    <message>
        <source>surnames of families</source>
        <translation>les noms de famille</translation>
    </message>
    <message>
        <source>days that were misheard</source>
        <translation>les jours mal entendus</translation>
    </message>
    <message>
        <source>the end of the recording is missing</source>
        <translation>il manque la fin de l’enregistrement</translation>
    </message>
    <message>
        <source>sound at the end of the file that is left out</source>
        <translation>du son à la fin du fichier, laissé de côté</translation>
    </message>
    <message>
        <source>Read the text for it yourself, and redact what you find.</source>
        <translation>Relisez le texte vous-même pour cela, et caviardez ce que vous trouvez.</translation>
    </message>
    <message>
        <source>Redact both places, or use one channel of the recording.</source>
        <translation>Caviardez les deux endroits, ou n’utilisez qu’un canal de l’enregistrement.</translation>
    </message>
    <message>
        <source>Make it once more, if it is still wanted.</source>
        <translation>Refaites-la, si elle est encore utile.</translation>
    </message>
    <message>
        <source>Copy the recording again, or do without the rest.</source>
        <translation>Copiez l’enregistrement de nouveau, ou passez-vous du reste.</translation>
    </message>
    <message>
        <source>Listen to it, and redact what must not be heard.</source>
        <translation>Écoutez ce passage, et caviardez ce qui ne doit pas être entendu.</translation>
    </message>
    <message>
        <source>not looked for: %1</source>
        <translation>pas recherché&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>finding</name>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2&#xa0;: %3</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1% sure</source>
        <translation>sûr à %1&#xa0;%</translation>
    </message>
    <message>
        <source>doubt: %1%</source>
        <translation>doute&#xa0;: %1&#xa0;%</translation>
    </message>
</context>
<context>
    <name>findings</name>
    <message>
        <source>Decided in part</source>
        <translation>Décidé en partie</translation>
    </message>
    <message>
        <source>To decide</source>
        <translation>À décider</translation>
    </message>
    <message>
        <source>Search the findings</source>
        <translation>Rechercher dans les passages trouvés</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Only what is to decide</source>
        <translation>Seulement ce qui est à décider</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Passages trouvés</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>%2 of %1 decided</source>
        <translation>Décidé&#xa0;: %2 sur %1</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Caviarder</translation>
    </message>
    <message>
        <source>Redact all %1</source>
        <translation>Caviarder les %1</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Keep all %1</source>
        <translation>Garder les %1</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Décider plus tard</translation>
    </message>
    <message>
        <source>Decide all %1 later</source>
        <translation>Décider les %1 plus tard</translation>
    </message>
    <message>
        <source>Nothing was found. Read the text, and select what must not go out.</source>
        <translation>Rien n’a été trouvé. Lisez le texte et sélectionnez ce qui ne doit pas sortir.</translation>
    </message>
    <message>
        <source>Everything is decided.</source>
        <translation>Tout est décidé.</translation>
    </message>
    <message>
        <source>No finding is like that.</source>
        <translation>Aucun passage ne correspond.</translation>
    </message>
    <message>
        <source>How much is decided</source>
        <translation>Part de ce qui est décidé</translation>
    </message>
    <message>
        <source>Nothing was found so far. It is still listened to and looked through.</source>
        <translation>Rien n’a été trouvé pour l’instant. L’écoute et la recherche continuent.</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Passage trouvé</translation>
    </message>
    <message>
        <source>Mentions</source>
        <translation>Mentions</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Moment</translation>
    </message>
    <message>
        <source>Nothing was found, because no word was heard.</source>
        <translation>Rien n’a été trouvé, car aucun mot n’a été entendu.</translation>
    </message>
    <message>
        <source>Order within each category</source>
        <translation>Ordre dans chaque catégorie</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Dans l’ordre</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Par nom</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>%1 mention</source>
        <translation>%1 mention</translation>
    </message>
    <message>
        <source>%1 mentions</source>
        <translation>%1 mentions</translation>
    </message>
</context>
<context>
    <name>guides</name>
    <message>
        <source>Guides</source>
        <translation>Guides</translation>
    </message>
    <message>
        <source>This guide is written in English.</source>
        <translation>Ce guide est rédigé en anglais.</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>All keys</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Transcript: word by word</source>
        <translation>Transcription&#xa0;: mot par mot</translation>
    </message>
    <message>
        <source>Transcript: select words</source>
        <translation>Transcription&#xa0;: sélectionner des mots</translation>
    </message>
    <message>
        <source>Transcript: show what is redacted</source>
        <translation>Transcription&#xa0;: montrer ce qui est caviardé</translation>
    </message>
    <message>
        <source>Transcript: play from this word</source>
        <translation>Transcription&#xa0;: écouter à partir de ce mot</translation>
    </message>
    <message>
        <source>Waveform: mark a stretch</source>
        <translation>Onde&#xa0;: marquer un extrait</translation>
    </message>
    <message>
        <source>Waveform: move the start of the span</source>
        <translation>Onde&#xa0;: déplacer le début du passage</translation>
    </message>
    <message>
        <source>Waveform: move the end of the span</source>
        <translation>Onde&#xa0;: déplacer la fin du passage</translation>
    </message>
    <message>
        <source>Change the keys</source>
        <translation>Changer les raccourcis</translation>
    </message>
    <message>
        <source>The usual keys</source>
        <translation>Raccourcis habituels</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Click a line and press the key that you want.</source>
        <translation>Cliquez sur une ligne et appuyez sur la touche voulue.</translation>
    </message>
    <message>
        <source>Choose another one.</source>
        <translation>Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Views: next undecided</source>
        <translation>Vues&#xa0;: suivant à décider</translation>
    </message>
    <message>
        <source>Views: leave it</source>
        <translation>Vues&#xa0;: en sortir</translation>
    </message>
    <message>
        <source>Waveform: move the start by a sample</source>
        <translation>Onde&#xa0;: déplacer le début, échantillon par échantillon</translation>
    </message>
    <message>
        <source>Waveform: move the end by a sample</source>
        <translation>Onde&#xa0;: déplacer la fin, échantillon par échantillon</translation>
    </message>
    <message>
        <source>Search: the next place</source>
        <translation>Recherche&#xa0;: l’endroit suivant</translation>
    </message>
    <message>
        <source>Search: the place before</source>
        <translation>Recherche&#xa0;: l’endroit précédent</translation>
    </message>
    <message>
        <source>Buttons: press</source>
        <translation>Boutons&#xa0;: appuyer</translation>
    </message>
    <message>
        <source>“%1” cannot have the key of “%2”.</source>
        <translation>«&#xa0;%1&#xa0;» ne peut pas avoir le raccourci de «&#xa0;%2&#xa0;».</translation>
    </message>
    <message>
        <source>Waveform: zoom in, zoom out</source>
        <translation>Onde&#xa0;: zoom avant, zoom arrière</translation>
    </message>
    <message>
        <source>Rows, settings, publishing: close</source>
        <translation>Bandeaux, réglages, publication&#xa0;: fermer</translation>
    </message>
    <message>
        <source>Search: redact all</source>
        <translation>Recherche&#xa0;: tout caviarder</translation>
    </message>
</context>
<context>
    <name>legend</name>
    <message>
        <source>What the marks mean</source>
        <translation>Ce que veulent dire les marques</translation>
    </message>
    <message>
        <source>Redacted: neither read nor heard in what is published</source>
        <translation>Caviardé&#xa0;: ni lu ni entendu dans ce qui est publié</translation>
    </message>
    <message>
        <source>To decide; the colour is that of its category in the list</source>
        <translation>À décider&#x202f;; la couleur est celle de sa catégorie dans la liste</translation>
    </message>
    <message>
        <source>Kept: published as it is</source>
        <translation>Gardé&#xa0;: publié tel quel</translation>
    </message>
    <message>
        <source>Unclear or unheard: listen to it</source>
        <translation>Incertain ou non entendu&#xa0;: à écouter</translation>
    </message>
    <message>
        <source>Heard with little certainty</source>
        <translation>Entendu sans grande certitude</translation>
    </message>
    <message>
        <source>In the sound: falls silent, or a tone is heard</source>
        <translation>Dans le son&#xa0;: devient muet, ou un signal est entendu</translation>
    </message>
    <message>
        <source>In the sound: would fall silent, and is to decide</source>
        <translation>Dans le son&#xa0;: deviendrait muet, reste à décider</translation>
    </message>
    <message>
        <source>a passage</source>
        <translation>un passage</translation>
    </message>
    <message>
        <source>Redacted all the same: only you see the words, while you are at them</source>
        <translation>Caviardé quand même&#xa0;: vous seul voyez les mots, tant que vous y êtes</translation>
    </message>
</context>
<context>
    <name>lock</name>
    <message>
        <source>Passphrase</source>
        <translation>Phrase secrète</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>La même encore une fois</translation>
    </message>
    <message>
        <source>Take the lock away</source>
        <translation>Enlever le verrou</translation>
    </message>
    <message>
        <source>Choose a passphrase of %1 characters or more; a few words are best. Whoever loses it loses the project: nobody can bring it back.</source>
        <translation>Choisissez une phrase secrète d’au moins %1 caractères&#x202f;; le mieux est quelques mots. Qui la perd perd le projet&#xa0;: personne ne peut le récupérer.</translation>
    </message>
    <message>
        <source>The project is locked. Its passphrase opens it.</source>
        <translation>Le projet est verrouillé. Sa phrase secrète l’ouvre.</translation>
    </message>
    <message>
        <source>This passphrase does not open it. Without the right one nobody can, nor can Caviard.</source>
        <translation>Cette phrase secrète ne l’ouvre pas. Sans la bonne, personne ne le peut, Caviard non plus.</translation>
    </message>
    <message>
        <source>It is too short: %1 characters at least.</source>
        <translation>Trop courte&#xa0;: %1 caractères au moins.</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>Les deux ne sont pas identiques.</translation>
    </message>
</context>
<context>
    <name>menu</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>É&amp;dition</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Révision</translation>
    </message>
    <message>
        <source>&amp;Listen</source>
        <translation>É&amp;coute</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Aid&amp;e</translation>
    </message>
</context>
<context>
    <name>parts</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>player</name>
    <message>
        <source>As published</source>
        <translation>Comme publié</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>Bords</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Vitesse</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>Opening the sound…</source>
        <translation>Ouverture du son…</translation>
    </message>
    <message>
        <source>This computer has no sound device.</source>
        <translation>Cet ordinateur n’a pas de sortie audio.</translation>
    </message>
    <message>
        <source>Hear what would be published</source>
        <translation>Écouter ce qui serait publié</translation>
    </message>
    <message>
        <source>Hear half a second on both sides of the span</source>
        <translation>Écouter une demi-seconde de chaque côté du passage</translation>
    </message>
    <message>
        <source>What would be published is heard.</source>
        <translation>On entend ce qui serait publié.</translation>
    </message>
    <message>
        <source>The recording is heard.</source>
        <translation>On entend l’enregistrement.</translation>
    </message>
    <message>
        <source>To hear something, open Caviard again: sound started after it.</source>
        <translation>Pour entendre, rouvrez Caviard&#xa0;: le son a démarré après.</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Zoom avant (+)</translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Zoom arrière (-)</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Hear what is chosen, with what is said around it</source>
        <translation>Écouter ce qui est choisi, avec ce qui est dit autour</translation>
    </message>
</context>
<context>
    <name>profile</name>
    <message>
        <source>Colleagues who were not in the meeting</source>
        <translation>Les collègues absents de la réunion</translation>
    </message>
    <message>
        <source>Companies that work with us</source>
        <translation>Les entreprises partenaires</translation>
    </message>
    <message>
        <source>Journalists and the public</source>
        <translation>La presse et le public</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>A label: [PERSON 1]</source>
        <translation>Une étiquette&#xa0;: [PERSONNE 1]</translation>
    </message>
    <message>
        <source>A block that tells nothing</source>
        <translation>Un bloc qui ne dit rien</translation>
    </message>
    <message>
        <source>In the text, in place of what is removed</source>
        <translation>Dans le texte, à la place de ce qui est retiré</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Who may see the result</source>
        <translation>Qui peut voir le résultat</translation>
    </message>
    <message>
        <source>Where nobody decides</source>
        <translation>Là où personne ne décide</translation>
    </message>
    <message>
        <source>How sure a finding must be, from 0 (all are shown) to 1</source>
        <translation>Certitude minimale d’un passage, de 0 (tous sont montrés) à 1</translation>
    </message>
    <message>
        <source>What may be said, one a line</source>
        <translation>Ce qui peut être dit, un par ligne</translation>
    </message>
    <message>
        <source>Terms of a watch-list are never among what may be said.</source>
        <translation>Les termes d’une liste de veille n’en font jamais partie.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Redact</source>
        <translation>Caviarder</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Names, numbers and plans are removed.</source>
        <translation>Les noms, les numéros et les projets sont retirés.</translation>
    </message>
    <message>
        <source>Our people and numbers are removed, the subject may be known.</source>
        <translation>Nos collaborateurs et nos chiffres sont retirés, le sujet peut être connu.</translation>
    </message>
    <message>
        <source>Everything that is found is removed, and nothing tells what it was.</source>
        <translation>Tout ce qui est trouvé est retiré, et rien ne dit ce que c’était.</translation>
    </message>
</context>
<context>
    <name>publish</name>
    <message>
        <source>The text as it will be published</source>
        <translation>Le texte tel qu’il sera publié</translation>
    </message>
    <message>
        <source>Choose who may see it.</source>
        <translation>Choisissez qui peut le voir.</translation>
    </message>
    <message>
        <source>Like the recording</source>
        <translation>Comme l’enregistrement</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Silence</source>
        <translation>Silence</translation>
    </message>
    <message>
        <source>A tone (bleep)</source>
        <translation>Un bip</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Publier</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Back to the review</source>
        <translation>Retour à la révision</translation>
    </message>
    <message>
        <source>Who may see it</source>
        <translation>Qui peut le voir</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>What it will say</source>
        <translation>Ce qu’on y lira</translation>
    </message>
    <message>
        <source>Where the published folder is made</source>
        <translation>Où créer le dossier publié</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Contrôles</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Published, and every check has passed.</source>
        <translation>Publié&#xa0;: tous les contrôles ont réussi.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Publishing…</source>
        <translation>Publication…</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>Dossier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>Fait le&#xa0;: %1</translation>
    </message>
    <message>
        <source>Audience: %1</source>
        <translation>Destinataires&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 stretch of sound removed</source>
        <translation>%1 passage de son retiré</translation>
    </message>
    <message>
        <source>%1 stretches of sound removed</source>
        <translation>%1 passages de son retirés</translation>
    </message>
    <message>
        <source>%1 of %2 seconds of sound removed</source>
        <translation>Son retiré&#xa0;: %1&#xa0;s sur %2&#xa0;s</translation>
    </message>
    <message>
        <source>Files and their SHA-256:</source>
        <translation>Fichiers et leur SHA-256&#xa0;:</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>A text without its recording</source>
        <translation>Un texte sans son enregistrement</translation>
    </message>
    <message>
        <source>Did not pass: %1</source>
        <translation>Contrôle échoué&#xa0;: %1</translation>
    </message>
    <message>
        <source>It is being written down…</source>
        <translation>Le texte est en cours de rédaction…</translation>
    </message>
    <message>
        <source>In the sound, in place of what is removed</source>
        <translation>Dans le son, à la place de ce qui est retiré</translation>
    </message>
    <message>
        <source>In the text, in place of what is removed</source>
        <translation>Dans le texte, à la place de ce qui est retiré</translation>
    </message>
    <message>
        <source>Published before that: %1</source>
        <translation>Publié auparavant&#xa0;: %1</translation>
    </message>
    <message>
        <source>No word is left.</source>
        <translation>Il ne reste aucun mot.</translation>
    </message>
    <message>
        <source>This was not published. Widen the silence below, and it is published again.</source>
        <translation>Cela n’a pas été publié. Élargissez le silence ci-dessous&#xa0;: la publication reprend aussitôt.</translation>
    </message>
    <message>
        <source>For whom the text is shown</source>
        <translation>Pour qui le texte est montré</translation>
    </message>
    <message>
        <source>%1 passage removed</source>
        <translation>%1 passage retiré</translation>
    </message>
    <message>
        <source>%1 passages removed</source>
        <translation>%1 passages retirés</translation>
    </message>
    <message>
        <source>Plain text</source>
        <translation>Texte seul</translation>
    </message>
    <message>
        <source>Word document</source>
        <translation>Document Word</translation>
    </message>
    <message>
        <source>Subtitles (srt)</source>
        <translation>Sous-titres (srt)</translation>
    </message>
    <message>
        <source>Subtitles (vtt)</source>
        <translation>Sous-titres (vtt)</translation>
    </message>
    <message>
        <source>Data (json)</source>
        <translation>Données (json)</translation>
    </message>
    <message>
        <source>Web page</source>
        <translation>Page web</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>Widen it</source>
        <translation>Élargir le silence</translation>
    </message>
    <message>
        <source>No speech was heard.</source>
        <translation>Aucune parole n’a été entendue.</translation>
    </message>
    <message>
        <source>%1 failure was accepted by a person</source>
        <translation>%1 défaillance acceptée par une personne</translation>
    </message>
    <message>
        <source>%1 failures were accepted by a person</source>
        <translation>%1 défaillances acceptées par une personne</translation>
    </message>
    <message>
        <source>Decide about it in the review, which has to be approved again then. Until you do, the approval holds for the others.</source>
        <translation>Décidez-en dans la révision, qui devra alors être approuvée de nouveau. D’ici là, l’accord vaut pour les autres.</translation>
    </message>
    <message>
        <source>Decide in the review</source>
        <translation>Décider dans la révision</translation>
    </message>
    <message>
        <source>%1 place with speech that is not written down stays in the sound</source>
        <translation>%1 passage de parole non transcrite reste dans le son</translation>
    </message>
    <message>
        <source>%1 places with speech that is not written down stay in the sound</source>
        <translation>%1 passages de parole non transcrite restent dans le son</translation>
    </message>
    <message>
        <source>The silence is widened as far as it may be, and all is checked again.</source>
        <translation>Le silence est élargi autant que possible, et tout est contrôlé de nouveau.</translation>
    </message>
    <message>
        <source>Show it in the review</source>
        <translation>Le montrer dans la révision</translation>
    </message>
    <message>
        <source>If empty: the date and a number</source>
        <translation>Si vide&#xa0;: la date et un numéro</translation>
    </message>
    <message>
        <source>As is usual for the audience</source>
        <translation>Selon les destinataires</translation>
    </message>
    <message>
        <source>What nobody has decided is done as is usual for this audience; what somebody should still decide is shown as redacted. Check that the rest may be read.</source>
        <translation>Ce que personne n’a décidé est traité comme d’habitude pour ces destinataires&#x202f;; ce que quelqu’un doit encore décider est montré caviardé. Vérifiez que le reste peut être lu.</translation>
    </message>
    <message>
        <source>An audience that you chose may know what is on the watch-list: where nobody decides otherwise, it is published.</source>
        <translation>Des destinataires que vous avez choisis peuvent savoir ce qui est sur la liste de veille&#xa0;: là où personne n’en décide autrement, c’est publié.</translation>
    </message>
</context>
<context>
    <name>reader</name>
    <message>
        <source>Ask for a second reader</source>
        <translation>Demander une relecture</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Name of the second reader</source>
        <translation>Nom de la personne qui relit</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Approuver</translation>
    </message>
    <message>
        <source>No second reader</source>
        <translation>Sans relecture</translation>
    </message>
    <message>
        <source>%1 has approved the review as it is.</source>
        <translation>%1 a approuvé la révision telle quelle.</translation>
    </message>
    <message>
        <source>%1 of %2 findings waits for a decision first.</source>
        <translation>%1 passage sur %2 doit encore être décidé avant.</translation>
    </message>
    <message>
        <source>%1 of %2 findings wait for a decision first.</source>
        <translation>%1 passages sur %2 doivent encore être décidés avant.</translation>
    </message>
    <message>
        <source>%1 asks for a second reader.</source>
        <translation>%1 demande une relecture.</translation>
    </message>
    <message>
        <source>Somebody else has to approve the review.</source>
        <translation>Quelqu’un d’autre doit approuver la révision.</translation>
    </message>
</context>
<context>
    <name>reason</name>
    <message>
        <source>an amount with the sign of a currency</source>
        <translation>un montant avec le signe d’une monnaie</translation>
    </message>
    <message>
        <source>an amount with the name of a currency</source>
        <translation>un montant avec le nom d’une monnaie</translation>
    </message>
    <message>
        <source>a number soon after an amount of money</source>
        <translation>un nombre peu après un montant</translation>
    </message>
    <message>
        <source>a figure of thousands or more</source>
        <translation>un chiffre en milliers ou plus</translation>
    </message>
    <message>
        <source>written like a name</source>
        <translation>écrit comme un nom propre</translation>
    </message>
    <message>
        <source>an IBAN whose check digits are right</source>
        <translation>un IBAN dont la clé est juste</translation>
    </message>
    <message>
        <source>a French social security number</source>
        <translation>un numéro de sécurité sociale français</translation>
    </message>
    <message>
        <source>a French company number</source>
        <translation>un numéro SIREN français</translation>
    </message>
    <message>
        <source>a French establishment number</source>
        <translation>un numéro SIRET français</translation>
    </message>
    <message>
        <source>a French VAT number</source>
        <translation>un numéro de TVA français</translation>
    </message>
    <message>
        <source>a British health service number</source>
        <translation>un numéro du service de santé britannique</translation>
    </message>
    <message>
        <source>a British VAT number</source>
        <translation>un numéro de TVA britannique</translation>
    </message>
    <message>
        <source>a Canadian social insurance number</source>
        <translation>un numéro d’assurance sociale canadien</translation>
    </message>
    <message>
        <source>a Canadian business number</source>
        <translation>un numéro d’entreprise canadien</translation>
    </message>
    <message>
        <source>an American social security number</source>
        <translation>un numéro de sécurité sociale américain</translation>
    </message>
    <message>
        <source>an institution of a place</source>
        <translation>l’institution d’un lieu</translation>
    </message>
    <message>
        <source>talk of health</source>
        <translation>il est question de santé</translation>
    </message>
    <message>
        <source>talk of dismissals</source>
        <translation>il est question de licenciements</translation>
    </message>
    <message>
        <source>talk of lawsuits</source>
        <translation>il est question de procès</translation>
    </message>
    <message>
        <source>talk of pay</source>
        <translation>il est question de salaires</translation>
    </message>
    <message>
        <source>talk of mergers</source>
        <translation>il est question de fusions</translation>
    </message>
    <message>
        <source>talk of security incidents</source>
        <translation>il est question d’incidents de sécurité</translation>
    </message>
    <message>
        <source>talk of unreleased products</source>
        <translation>il est question de produits à paraître</translation>
    </message>
    <message>
        <source>a day and a month</source>
        <translation>un jour et un mois</translation>
    </message>
    <message>
        <source>a month and a day</source>
        <translation>un mois et un jour</translation>
    </message>
    <message>
        <source>a month and a year</source>
        <translation>un mois et une année</translation>
    </message>
    <message>
        <source>a date in figures</source>
        <translation>une date en chiffres</translation>
    </message>
    <message>
        <source>a measure of a company&apos;s results</source>
        <translation>une mesure des résultats d’une entreprise</translation>
    </message>
    <message>
        <source>a percentage beside what it measures</source>
        <translation>un pourcentage près de ce qu’il mesure</translation>
    </message>
    <message>
        <source>a name with an at sign</source>
        <translation>un nom avec une arobase</translation>
    </message>
    <message>
        <source>said to be the name of an account</source>
        <translation>donné comme le nom d’un compte</translation>
    </message>
    <message>
        <source>an official number of a country</source>
        <translation>un numéro officiel d’un pays</translation>
    </message>
    <message>
        <source>a phone number</source>
        <translation>un numéro de téléphone</translation>
    </message>
    <message>
        <source>an e-mail address</source>
        <translation>une adresse électronique</translation>
    </message>
    <message>
        <source>a web address</source>
        <translation>une adresse web</translation>
    </message>
    <message>
        <source>an IP address</source>
        <translation>une adresse IP</translation>
    </message>
    <message>
        <source>the address of a network card</source>
        <translation>l’adresse d’une carte réseau</translation>
    </message>
    <message>
        <source>a card number whose check digit is right</source>
        <translation>un numéro de carte dont la clé est juste</translation>
    </message>
    <message>
        <source>the routing number of an American bank</source>
        <translation>le code d’une banque américaine</translation>
    </message>
    <message>
        <source>an account number</source>
        <translation>un numéro de compte</translation>
    </message>
    <message>
        <source>a British postcode</source>
        <translation>un code postal britannique</translation>
    </message>
    <message>
        <source>a Canadian postal code</source>
        <translation>un code postal canadien</translation>
    </message>
    <message>
        <source>stands where somebody is named or spoken to</source>
        <translation>là où l’on nomme quelqu’un ou s’adresse à lui</translation>
    </message>
    <message>
        <source>the same name as elsewhere in the text</source>
        <translation>le même nom qu’ailleurs dans le texte</translation>
    </message>
    <message>
        <source>the same name as in another recording</source>
        <translation>le même nom que dans un autre enregistrement</translation>
    </message>
    <message>
        <source>the same name as among the speakers</source>
        <translation>le même nom que parmi les personnes qui parlent</translation>
    </message>
    <message>
        <source>a part of a name that stands elsewhere in the text</source>
        <translation>une partie d’un nom qui est ailleurs dans le texte</translation>
    </message>
    <message>
        <source>a part of a name that stands in another recording</source>
        <translation>une partie d’un nom qui est dans un autre enregistrement</translation>
    </message>
    <message>
        <source>a part of a name that stands among the speakers</source>
        <translation>une partie d’un nom qui est parmi les personnes qui parlent</translation>
    </message>
    <message>
        <source>sounds like a name found</source>
        <translation>ressemble à l’oreille à un nom trouvé</translation>
    </message>
    <message>
        <source>sounds like a name in another recording</source>
        <translation>ressemble à l’oreille à un nom d’un autre enregistrement</translation>
    </message>
    <message>
        <source>sounds like a name among the speakers</source>
        <translation>ressemble à l’oreille au nom d’une personne qui parle</translation>
    </message>
    <message>
        <source>around something that sounds like an at sign</source>
        <translation>autour de ce qui ressemble à l’oreille à une arobase</translation>
    </message>
    <message>
        <source>an address behind a misheard at sign</source>
        <translation>une adresse derrière une arobase mal entendue</translation>
    </message>
    <message>
        <source>reads like the name of a person</source>
        <translation>se lit comme le nom d’une personne</translation>
    </message>
    <message>
        <source>reads like the name of an organisation</source>
        <translation>se lit comme le nom d’une organisation</translation>
    </message>
    <message>
        <source>reads like the name of a place</source>
        <translation>se lit comme le nom d’un lieu</translation>
    </message>
    <message>
        <source>reads like the name of a product or a work</source>
        <translation>se lit comme le nom d’un produit ou d’une œuvre</translation>
    </message>
    <message>
        <source>reads like an amount of money</source>
        <translation>se lit comme un montant</translation>
    </message>
    <message>
        <source>%1 letters read one by one</source>
        <translation>%1 lettres épelées</translation>
    </message>
    <message>
        <source>an e-mail address read aloud</source>
        <translation>une adresse électronique dite à voix haute</translation>
    </message>
    <message>
        <source>a web address read aloud</source>
        <translation>une adresse web dite à voix haute</translation>
    </message>
    <message>
        <source>%1 digit written in figures</source>
        <translation>%1 chiffre écrit</translation>
    </message>
    <message>
        <source>%1 digits written in figures</source>
        <translation>%1 chiffres écrits</translation>
    </message>
    <message>
        <source>%1 digit read aloud</source>
        <translation>%1 chiffre dit à voix haute</translation>
    </message>
    <message>
        <source>%1 digits read aloud</source>
        <translation>%1 chiffres dits à voix haute</translation>
    </message>
    <message>
        <source>%1 digit and %2 letters written in figures</source>
        <translation>%1 chiffre et %2 lettres écrits</translation>
    </message>
    <message>
        <source>%1 digits and %2 letters written in figures</source>
        <translation>%1 chiffres et %2 lettres écrits</translation>
    </message>
    <message>
        <source>%1 digit and %2 letters read aloud</source>
        <translation>%1 chiffre et %2 lettres dits à voix haute</translation>
    </message>
    <message>
        <source>%1 digits and %2 letters read aloud</source>
        <translation>%1 chiffres et %2 lettres dits à voix haute</translation>
    </message>
    <message>
        <source>a street address</source>
        <translation>une adresse postale</translation>
    </message>
    <message>
        <source>stands after a title</source>
        <translation>après un titre de civilité</translation>
    </message>
    <message>
        <source>no word of the language</source>
        <translation>ce n’est pas un mot de la langue</translation>
    </message>
    <message>
        <source>a term of the watch-list</source>
        <translation>un terme de la liste de veille</translation>
    </message>
    <message>
        <source>sounds like a term of the watch-list</source>
        <translation>ressemble à l’oreille à un terme de la liste de veille</translation>
    </message>
    <message>
        <source>hardly heard: it may be something else</source>
        <translation>à peine entendu&#xa0;: c’est peut-être autre chose</translation>
    </message>
    <message>
        <source>heard with little certainty</source>
        <translation>entendu avec peu de certitude</translation>
    </message>
    <message>
        <source>written where no voice is heard</source>
        <translation>écrit là où aucune voix ne s’entend</translation>
    </message>
    <message>
        <source>the same words again and again, perhaps not said</source>
        <translation>les mêmes mots encore et encore, peut-être pas dits</translation>
    </message>
    <message>
        <source>marked by hand</source>
        <translation>marqué à la main</translation>
    </message>
    <message>
        <source>a voice is heard and no word was written</source>
        <translation>une voix s’entend et aucun mot n’a été écrit</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>its place in the sentence</source>
        <translation>sa place dans la phrase</translation>
    </message>
    <message>
        <source>what is expected of a company&apos;s results</source>
        <translation>ce qui est attendu des résultats d’une entreprise</translation>
    </message>
    <message>
        <source>a firm&apos;s name with its trade</source>
        <translation>nom d’une entreprise avec son métier</translation>
    </message>
    <message>
        <source>this speaker is muted everywhere</source>
        <translation>cet intervenant est rendu muet partout</translation>
    </message>
    <message>
        <source>an amount in thousands or millions, said for short</source>
        <translation>un montant en milliers ou en millions, dit en abrégé</translation>
    </message>
    <message>
        <source>a number after a word of money</source>
        <translation>un nombre après un mot d’argent</translation>
    </message>
    <message>
        <source>a day of a week and a month</source>
        <translation>un jour de la semaine et du mois</translation>
    </message>
    <message>
        <source>a day of the month</source>
        <translation>un jour du mois</translation>
    </message>
    <message>
        <source>a day and a month in figures</source>
        <translation>un jour et un mois en chiffres</translation>
    </message>
    <message>
        <source>a part of a year</source>
        <translation>une partie d’une année</translation>
    </message>
    <message>
        <source>the number of a week</source>
        <translation>le numéro d’une semaine</translation>
    </message>
    <message>
        <source>when somebody was born</source>
        <translation>une date de naissance</translation>
    </message>
    <message>
        <source>a number of jobs</source>
        <translation>un nombre d’emplois</translation>
    </message>
    <message>
        <source>a number of what is sold</source>
        <translation>une quantité de ce qui se vend</translation>
    </message>
    <message>
        <source>a number after what it measures</source>
        <translation>un nombre après ce qu’il mesure</translation>
    </message>
    <message>
        <source>a share of what changes</source>
        <translation>une part de ce qui change</translation>
    </message>
    <message>
        <source>a multiple of a result</source>
        <translation>un multiple d’un résultat</translation>
    </message>
    <message>
        <source>growth told by the length of its number</source>
        <translation>une croissance dite par son nombre de chiffres</translation>
    </message>
    <message>
        <source>a percentage</source>
        <translation>un pourcentage</translation>
    </message>
    <message>
        <source>said after the word for a password</source>
        <translation>dit après le mot qui annonce un mot de passe</translation>
    </message>
    <message>
        <source>digits and letters of a key</source>
        <translation>les chiffres et les lettres d’une clé</translation>
    </message>
    <message>
        <source>joined the way only names in systems are</source>
        <translation>relié comme seuls le sont les noms de systèmes</translation>
    </message>
    <message>
        <source>does what only somebody does</source>
        <translation>fait ce que seul quelqu’un fait</translation>
    </message>
    <message>
        <source>the price of one of something</source>
        <translation>le prix d’une unité</translation>
    </message>
    <message>
        <source>what somebody is said to be on</source>
        <translation>ce que quelqu’un est dit gagner</translation>
    </message>
    <message>
        <source>a number with decimals that counts nothing</source>
        <translation>un nombre à décimales qui ne compte rien</translation>
    </message>
    <message>
        <source>said to be a codename</source>
        <translation>donné comme un nom de code</translation>
    </message>
    <message>
        <source>named as a project is</source>
        <translation>nommé comme l’est un projet</translation>
    </message>
    <message>
        <source>how much a measure changes</source>
        <translation>de combien une mesure change</translation>
    </message>
    <message>
        <source>a term of the watch-list with other words in it</source>
        <translation>un terme de la liste de veille, avec d’autres mots dedans</translation>
    </message>
    <message>
        <source>stands alone on a line, as the name of a speaker does</source>
        <translation>seul sur une ligne, comme le nom d’une personne qui parle</translation>
    </message>
    <message>
        <source>said to be called so</source>
        <translation>dit s’appeler ainsi</translation>
    </message>
    <message>
        <source>lasts too long for what is written</source>
        <translation>dure trop longtemps pour ce qui est écrit</translation>
    </message>
    <message>
        <source>sounds like what is said</source>
        <translation>ressemble à l’oreille à ce qui est dit</translation>
    </message>
    <message>
        <source>an organisation that is known</source>
        <translation>une organisation connue</translation>
    </message>
    <message>
        <source>a name with its place</source>
        <translation>un nom suivi de son lieu</translation>
    </message>
    <message>
        <source>named as in a call with investors</source>
        <translation>nommé comme dans une conférence avec des investisseurs</translation>
    </message>
    <message>
        <source>heard with little certainty, beside something that was found</source>
        <translation>entendu avec peu de certitude, à côté de quelque chose qui a été trouvé</translation>
    </message>
    <message>
        <source>around something that sounds like the end of an address</source>
        <translation>autour de ce qui ressemble à l’oreille à la fin d’une adresse</translation>
    </message>
    <message>
        <source>written in pieces: a part of a name that stands elsewhere in the text</source>
        <translation>écrit en morceaux&#xa0;: une partie d’un nom qui figure ailleurs dans le texte</translation>
    </message>
    <message>
        <source>written in pieces: a part of a name that stands in another recording</source>
        <translation>écrit en morceaux&#xa0;: une partie d’un nom qui figure dans un autre enregistrement</translation>
    </message>
    <message>
        <source>written in pieces: a part of a name that stands among the speakers</source>
        <translation>écrit en morceaux&#xa0;: une partie d’un nom qui figure parmi les personnes qui parlent</translation>
    </message>
    <message>
        <source>a term of the watch-list and another word in one</source>
        <translation>un terme de la liste de veille et un autre mot, écrits en un seul</translation>
    </message>
    <message>
        <source>hardly heard, beside a number that was read aloud</source>
        <translation>à peine entendu, à côté d’un numéro lu à voix haute</translation>
    </message>
    <message>
        <source>the digits of a number found</source>
        <translation>les chiffres d’un numéro trouvé</translation>
    </message>
    <message>
        <source>the words of a secret found</source>
        <translation>les mots d’un secret trouvé</translation>
    </message>
    <message>
        <source>a term of the watch-list without what kind of thing it is</source>
        <translation>un terme de la liste de veille, sans le mot qui dit ce que c’est</translation>
    </message>
    <message>
        <source>talk of personal life</source>
        <translation>il est question de vie privée</translation>
    </message>
    <message>
        <source>talk of crime and safety</source>
        <translation>il est question d’infractions ou de sécurité</translation>
    </message>
    <message>
        <source>talk of financial distress</source>
        <translation>il est question de difficultés financières</translation>
    </message>
    <message>
        <source>the age of somebody</source>
        <translation>l’âge de quelqu’un</translation>
    </message>
    <message>
        <source>a sum told by the length of its number</source>
        <translation>une somme dite par la longueur de son nombre</translation>
    </message>
    <message>
        <source>pay told as a stretch of time</source>
        <translation>une paie dite comme une durée</translation>
    </message>
    <message>
        <source>how long the money lasts</source>
        <translation>combien de temps l’argent suffit</translation>
    </message>
    <message>
        <source>when something is planned</source>
        <translation>le moment d’un projet</translation>
    </message>
    <message>
        <source>the name of a machine or of a file</source>
        <translation>le nom d’une machine ou d’un fichier</translation>
    </message>
    <message>
        <source>a number of people</source>
        <translation>un nombre de personnes</translation>
    </message>
    <message>
        <source>how a safe is turned</source>
        <translation>la combinaison d’un coffre</translation>
    </message>
    <message>
        <source>breaks off, and is the beginning of what is said behind it</source>
        <translation>s’interrompt, et c’est le début de ce qui est dit ensuite</translation>
    </message>
    <message>
        <source>how much time is left</source>
        <translation>le temps qui reste</translation>
    </message>
    <message>
        <source>how often somebody did it</source>
        <translation>combien de fois quelqu’un l’a fait</translation>
    </message>
    <message>
        <source>how long somebody charged for</source>
        <translation>le temps que quelqu’un a facturé</translation>
    </message>
    <message>
        <source>heard with little certainty, between two that were found</source>
        <translation>entendu avec peu de certitude, entre deux choses qui ont été trouvées</translation>
    </message>
    <message>
        <source>a day by its number</source>
        <translation>un jour désigné par son numéro</translation>
    </message>
    <message>
        <source>which of the days of a week it is</source>
        <translation>de quel jour de la semaine il s’agit</translation>
    </message>
    <message>
        <source>until when something is held back</source>
        <translation>jusqu’à quand quelque chose est retenu</translation>
    </message>
    <message>
        <source>the name of a channel, or a hashtag</source>
        <translation>le nom d’un canal, ou un mot-dièse</translation>
    </message>
    <message>
        <source>days of the month</source>
        <translation>des jours du mois</translation>
    </message>
    <message>
        <source>a day that comes once a year</source>
        <translation>un jour qui revient une fois par an</translation>
    </message>
    <message>
        <source>the time around a day</source>
        <translation>le moment autour d’une date</translation>
    </message>
    <message>
        <source>the end of a year of accounts</source>
        <translation>la fin d’un exercice</translation>
    </message>
    <message>
        <source>heard with little certainty, where the sentence before breaks off</source>
        <translation>entendu avec peu de certitude, là où la phrase d’avant s’interrompt</translation>
    </message>
    <message>
        <source>a day beside what happens</source>
        <translation>un jour désigné par ce qui se passe</translation>
    </message>
    <message>
        <source>said to be somebody&apos;s initials</source>
        <translation>dit être les initiales de quelqu’un</translation>
    </message>
    <message>
        <source>how many voted for it</source>
        <translation>combien ont voté pour</translation>
    </message>
    <message>
        <source>how many died</source>
        <translation>combien sont morts</translation>
    </message>
    <message>
        <source>a day with its hour</source>
        <translation>un jour avec son heure</translation>
    </message>
    <message>
        <source>a part of what there is</source>
        <translation>une part de ce qu’il y a</translation>
    </message>
    <message>
        <source>how a lock is opened</source>
        <translation>comment s’ouvre une serrure</translation>
    </message>
    <message>
        <source>a word with a figure for a letter</source>
        <translation>un mot où un chiffre remplace une lettre</translation>
    </message>
    <message>
        <source>does something, without an article</source>
        <translation>fait quelque chose, sans article</translation>
    </message>
    <message>
        <source>the surname of a family, or behind a title</source>
        <translation>le nom d’une famille, ou derrière un titre</translation>
    </message>
    <message>
        <source>sounds like a day and a month</source>
        <translation>ressemble à l’oreille à un jour et un mois</translation>
    </message>
    <message>
        <source>a common word that stands as a name does</source>
        <translation>un mot courant, placé comme un nom</translation>
    </message>
    <message>
        <source>what many read or hear</source>
        <translation>ce que beaucoup lisent ou écoutent</translation>
    </message>
    <message>
        <source>a surname in two words</source>
        <translation>un nom de famille en deux mots</translation>
    </message>
    <message>
        <source>a place told by what is beside it</source>
        <translation>un lieu dit par ce qu’il y a à côté</translation>
    </message>
    <message>
        <source>heard with little certainty, between two pauses</source>
        <translation>entendu avec peu de certitude, entre deux pauses</translation>
    </message>
    <message>
        <source>made of the name of a place that stands elsewhere in the text</source>
        <translation>formé sur le nom d’un lieu qui est ailleurs dans le texte</translation>
    </message>
    <message>
        <source>made of the name of a place that stands in another recording</source>
        <translation>formé sur le nom d’un lieu qui est dans un autre enregistrement</translation>
    </message>
    <message>
        <source>letters told by words</source>
        <translation>lettres dites par des mots</translation>
    </message>
    <message>
        <source>how a name is written</source>
        <translation>comment un nom s’écrit</translation>
    </message>
    <message>
        <source>the answer to how many</source>
        <translation>la réponse à «&#xa0;combien&#xa0;»</translation>
    </message>
    <message>
        <source>where something sensitive is usually said</source>
        <translation>là où se dit d’ordinaire quelque chose de sensible</translation>
    </message>
    <message>
        <source>a rough number</source>
        <translation>un nombre approximatif</translation>
    </message>
</context>
<context>
    <name>review</name>
    <message>
        <source>Accept</source>
        <translation>Accepter</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>Celui-ci</translation>
    </message>
    <message>
        <source>All mentions</source>
        <translation>Toutes les mentions</translation>
    </message>
    <message>
        <source>Whole category</source>
        <translation>Toute la catégorie</translation>
    </message>
    <message>
        <source>What the decision is about</source>
        <translation>Portée de la décision</translation>
    </message>
    <message>
        <source>Choose a finding, or select words.</source>
        <translation>Choisissez un passage, ou sélectionnez des mots.</translation>
    </message>
    <message>
        <source>Find in the transcript</source>
        <translation>Rechercher dans la transcription</translation>
    </message>
    <message>
        <source>Redact all</source>
        <translation>Tout caviarder</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>%1 place</source>
        <translation>%1 endroit</translation>
    </message>
    <message>
        <source>%1 places</source>
        <translation>%1 endroits</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Save the word</source>
        <translation>Enregistrer le mot</translation>
    </message>
    <message>
        <source>Publish all of it</source>
        <translation>Tout publier</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>Rien n’est sélectionné.</translation>
    </message>
    <message>
        <source>Select words in the text, or mark a stretch on the waveform.</source>
        <translation>Sélectionnez des mots dans le texte, ou marquez un extrait sur l’onde.</translation>
    </message>
    <message>
        <source>There is no word here.</source>
        <translation>Il n’y a pas de mot ici.</translation>
    </message>
    <message>
        <source>Go to a word in the text.</source>
        <translation>Allez sur un mot du texte.</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Précédent</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>What was said:</source>
        <translation>Ce qui a été dit&#xa0;:</translation>
    </message>
    <message>
        <source>The times stay.</source>
        <translation>Les temps restent.</translation>
    </message>
    <message>
        <source>No finding is chosen.</source>
        <translation>Aucun passage n’est choisi.</translation>
    </message>
    <message>
        <source>Go to one in the text or in the list.</source>
        <translation>Allez sur l’un d’eux dans le texte ou dans la liste.</translation>
    </message>
    <message>
        <source>All %1 findings of this row</source>
        <translation>Les %1 passages de cette ligne</translation>
    </message>
    <message>
        <source>Select words in the text.</source>
        <translation>Sélectionnez des mots dans le texte.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Annulé&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>Rétabli&#xa0;: %1.</translation>
    </message>
    <message>
        <source>This was not published. “Publish” says what can be done.</source>
        <translation>Cela n’a pas été publié. «&#xa0;Publier&#xa0;» dit ce qu’on peut faire.</translation>
    </message>
    <message>
        <source>one of %1 mentions</source>
        <translation>une mention sur %1</translation>
    </message>
    <message>
        <source>Redact them too</source>
        <translation>Les caviarder aussi</translation>
    </message>
    <message>
        <source>The same words stand in %1 more place, which is not redacted.</source>
        <translation>Les mêmes mots sont à %1 autre endroit, qui n’est pas caviardé.</translation>
    </message>
    <message>
        <source>The same words stand in %1 more places, which are not redacted.</source>
        <translation>Les mêmes mots sont à %1 autres endroits, qui ne sont pas caviardés.</translation>
    </message>
    <message>
        <source>Leave out %1 place in a longer word</source>
        <translation>Écarter %1 endroit dans un mot plus long</translation>
    </message>
    <message>
        <source>Leave out %1 places in longer words</source>
        <translation>Écarter %1 endroits dans des mots plus longs</translation>
    </message>
    <message>
        <source>%1 more finding to decide.</source>
        <translation>Encore %1 passage à décider.</translation>
    </message>
    <message>
        <source>%1 more findings to decide.</source>
        <translation>Encore %1 passages à décider.</translation>
    </message>
    <message>
        <source>Hear it</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Accept all</source>
        <translation>Tout accepter</translation>
    </message>
    <message>
        <source>%1 thing could not be looked at. Nothing is published until it is accepted.</source>
        <translation>%1 point n’a pas pu être examiné. Rien n’est publié tant qu’il n’est pas accepté.</translation>
    </message>
    <message>
        <source>What could not be looked at</source>
        <translation>Ce qui n’a pas pu être examiné</translation>
    </message>
    <message>
        <source>Nothing is left to decide. The second reader comes next.</source>
        <translation>Il n’y a plus rien à décider. C’est au tour de la relecture.</translation>
    </message>
    <message>
        <source>Nothing is left to decide. To publish comes next.</source>
        <translation>Il n’y a plus rien à décider. Vous pouvez publier.</translation>
    </message>
    <message>
        <source>%1 things could not be looked at. Nothing is published until each is accepted.</source>
        <translation>%1 points n’ont pas pu être examinés. Rien n’est publié tant que chacun n’est pas accepté.</translation>
    </message>
    <message>
        <source>Nothing is left to decide. What could not be looked at is to be accepted.</source>
        <translation>Il n’y a plus rien à décider. Il reste à accepter ce qui n’a pas pu être examiné.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Masquer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>%1 thing could not be looked at.</source>
        <translation>%1 point n’a pas pu être examiné.</translation>
    </message>
    <message>
        <source>%1 things could not be looked at.</source>
        <translation>%1 points n’ont pas pu être examinés.</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>Like the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>Speech model</source>
        <translation>Modèle de reconnaissance vocale</translation>
    </message>
    <message>
        <source>Who the result is usually for</source>
        <translation>À qui s’adresse en général le résultat</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Language of the window</source>
        <translation>Langue de la fenêtre</translation>
    </message>
    <message>
        <source>Where projects live (private)</source>
        <translation>Où sont les projets (privé)</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>New from this…</source>
        <translation>Nouveau d’après celui-ci…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>What each audience may see. Those that come with Caviard stay.</source>
        <translation>Ce que les destinataires peuvent voir. Les profils fournis avec Caviard restent.</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1 (le vôtre)</translation>
    </message>
    <message>
        <source>Watch-list</source>
        <translation>Liste de veille</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>Terme</translation>
    </message>
    <message>
        <source>Also said as, between commas</source>
        <translation>Dit aussi, entre virgules</translation>
    </message>
    <message>
        <source>These terms are looked for in every recording from now on.</source>
        <translation>Ces termes sont désormais cherchés dans chaque enregistrement.</translation>
    </message>
    <message>
        <source>Add a term</source>
        <translation>Ajouter un terme</translation>
    </message>
    <message>
        <source>Add from a file…</source>
        <translation>Ajouter depuis un fichier…</translation>
    </message>
    <message>
        <source>A text file with a term a line</source>
        <translation>Un fichier texte avec un terme par ligne</translation>
    </message>
    <message>
        <source>Processors that may be used</source>
        <translation>Processeurs qui peuvent servir</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Les %1</translation>
    </message>
    <message>
        <source>Runtime of the model</source>
        <translation>Moteur du modèle</translation>
    </message>
    <message>
        <source>The fastest on this computer</source>
        <translation>Le plus rapide sur cet ordinateur</translation>
    </message>
    <message>
        <source>OpenAI&apos;s own (PyTorch)</source>
        <translation>Celui d’OpenAI (PyTorch)</translation>
    </message>
    <message>
        <source>Font of the transcript</source>
        <translation>Police de la transcription</translation>
    </message>
    <message>
        <source>Like the window</source>
        <translation>Celle de la fenêtre</translation>
    </message>
    <message>
        <source>With serifs, for long reading</source>
        <translation>À empattements, pour les longues lectures</translation>
    </message>
    <message>
        <source>Change the keys…</source>
        <translation>Changer les raccourcis…</translation>
    </message>
    <message>
        <source>Your name, in the log of decisions</source>
        <translation>Votre nom, dans le journal des décisions</translation>
    </message>
    <message>
        <source>Remove the profile</source>
        <translation>Supprimer le profil</translation>
    </message>
    <message>
        <source>Remove the term</source>
        <translation>Supprimer le terme</translation>
    </message>
    <message>
        <source>%1, English only</source>
        <translation>%1, anglais seulement</translation>
    </message>
    <message>
        <source>In more than one line, of which one is enough: %1</source>
        <translation>Sur plusieurs lignes, dont une suffit&#xa0;: %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Supprimer…</translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation>Supprimer le profil «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Meetings that it was chosen for are decided by the profile “%1”.</source>
        <translation>Les réunions pour lesquelles il a été choisi sont décidées par le profil «&#xa0;%1&#xa0;».</translation>
    </message>
    <message>
        <source>There is no term in the file.</source>
        <translation>Il n’y a aucun terme dans le fichier.</translation>
    </message>
    <message>
        <source>Every term of the file is there already.</source>
        <translation>Tous les termes du fichier y sont déjà.</translation>
    </message>
    <message>
        <source>%1 term added.</source>
        <translation>%1 terme ajouté.</translation>
    </message>
    <message>
        <source>%1 terms added.</source>
        <translation>%1 termes ajoutés.</translation>
    </message>
    <message>
        <source>Write several terms on a line each, or “term = alias, alias”.</source>
        <translation>Écrivez plusieurs termes chacun sur sa ligne, ou «&#xa0;terme = autre nom, autre nom&#xa0;».</translation>
    </message>
    <message>
        <source>Of a term that looks like several its parts are looked for, too: %1</source>
        <translation>D’un terme qui semble en contenir plusieurs, les parties sont cherchées aussi&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>speakers</name>
    <message>
        <source>%1 (muted)</source>
        <translation>%1 (muet)</translation>
    </message>
    <message>
        <source>Somebody new</source>
        <translation>Une nouvelle personne</translation>
    </message>
    <message>
        <source>Listening to the voices…</source>
        <translation>Écoute des voix…</translation>
    </message>
    <message>
        <source>As many as are found</source>
        <translation>Autant qu’il s’en trouve</translation>
    </message>
    <message>
        <source>How many people speak?</source>
        <translation>Combien de personnes parlent&#x202f;?</translation>
    </message>
    <message>
        <source>Speaker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <source>Name of the speaker</source>
        <translation>Nom de l’intervenant</translation>
    </message>
    <message>
        <source>The name of another speaker makes both one.</source>
        <translation>Le nom d’un autre intervenant réunit les deux.</translation>
    </message>
    <message>
        <source>Publish this name</source>
        <translation>Publier ce nom</translation>
    </message>
    <message>
        <source>Save the name</source>
        <translation>Enregistrer le nom</translation>
    </message>
    <message>
        <source>The selection is theirs</source>
        <translation>Lui attribuer la sélection</translation>
    </message>
    <message>
        <source>Mute everywhere</source>
        <translation>Muet partout</translation>
    </message>
    <message>
        <source>Remove all that they say or may say, with the sound around it.</source>
        <translation>Retirer tout ce qu’il dit ou pourrait dire, avec le son autour.</translation>
    </message>
    <message>
        <source>%1 (name not published)</source>
        <translation>%1 (nom non publié)</translation>
    </message>
    <message>
        <source>Tell speakers apart</source>
        <translation>Distinguer les voix</translation>
    </message>
    <message>
        <source>No word was heard, so there is nobody to tell apart.</source>
        <translation>Aucun mot n’a été entendu&#xa0;: il n’y a personne à distinguer.</translation>
    </message>
</context>
<context>
    <name>start</name>
    <message>
        <source>Recent meetings</source>
        <translation>Réunions récentes</translation>
    </message>
    <message>
        <source>Meetings that you have opened are listed here.</source>
        <translation>Les réunions que vous aurez ouvertes seront ici.</translation>
    </message>
    <message>
        <source>What was redacted cannot be read or heard in what you publish.</source>
        <translation>Ce qui a été caviardé ne peut être ni lu ni entendu dans ce que vous publiez.</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>Open a recording</source>
        <translation>Ouvrir un enregistrement</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Drop a recording here, or open one.</source>
        <translation>Déposez un enregistrement ici, ou ouvrez-en un.</translation>
    </message>
    <message>
        <source>Sound or video: wav, mp3, m4a, flac, ogg, opus, wma, mp4, mov, mkv, webm.</source>
        <translation>Son ou vidéo&#xa0;: wav, mp3, m4a, flac, ogg, opus, wma, mp4, mov, mkv, webm.</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Ouvrir…</translation>
    </message>
    <message>
        <source>Try the sample meeting</source>
        <translation>Essayer la réunion d’exemple</translation>
    </message>
    <message>
        <source>Fetching the speech model</source>
        <translation>Téléchargement du modèle de reconnaissance vocale</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>One thing is missing: the speech model</source>
        <translation>Il manque une chose&#xa0;: le modèle de reconnaissance vocale</translation>
    </message>
    <message>
        <source>Fetch it now</source>
        <translation>Le télécharger</translation>
    </message>
    <message>
        <source>The folder with the speech model</source>
        <translation>Le dossier du modèle de reconnaissance vocale</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publié</translation>
    </message>
    <message>
        <source>Ready to publish</source>
        <translation>Prêt à publier</translation>
    </message>
    <message>
        <source>Waits for a second reader</source>
        <translation>Attend une relecture</translation>
    </message>
    <message>
        <source>Import from a USB stick or a folder…</source>
        <translation>Importer d’une clé USB ou d’un dossier…</translation>
    </message>
    <message>
        <source>This is not a file on this computer.</source>
        <translation>Ce n’est pas un fichier de cet ordinateur.</translation>
    </message>
    <message>
        <source>Save it first, then drop the file here.</source>
        <translation>Enregistrez-le d’abord, puis déposez le fichier ici.</translation>
    </message>
    <message>
        <source>The project is not where it was</source>
        <translation>Le projet n’est plus à sa place</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Remove from this list</source>
        <translation>Retirer de cette liste</translation>
    </message>
    <message>
        <source>Delete the project…</source>
        <translation>Supprimer le projet…</translation>
    </message>
    <message>
        <source>Delete the project of “%1”?</source>
        <translation>Supprimer le projet de «&#xa0;%1&#xa0;»&#x202f;?</translation>
    </message>
    <message>
        <source>Its transcript, its decisions and their log cannot be brought back. The recording and what was published stay.</source>
        <translation>Sa transcription, ses décisions et leur journal ne pourront pas être récupérés. L’enregistrement et ce qui a été publié restent.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Recordings, transcripts and projects</source>
        <translation>Enregistrements, transcriptions et projets</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>Chercher le fichier…</translation>
    </message>
    <message>
        <source>Where the file is now</source>
        <translation>Où se trouve le fichier</translation>
    </message>
    <message>
        <source>A transcript from Teams, Zoom or Meet can be dropped with its recording, or alone:
vtt, srt, sbv, docx, txt, json.</source>
        <translation>Une transcription de Teams, Zoom ou Meet peut l’accompagner, ou venir seule&#xa0;:
vtt, srt, sbv, docx, txt, json.</translation>
    </message>
    <message>
        <source>Nothing can be listened to without the speech model.</source>
        <translation>Rien ne peut être écouté sans le modèle de reconnaissance vocale.</translation>
    </message>
    <message>
        <source>Fetch it or import it, then drop the recording again.</source>
        <translation>Téléchargez-le ou importez-le, puis redéposez l’enregistrement.</translation>
    </message>
    <message>
        <source>%1 more meeting waits in turn.</source>
        <translation>%1 autre réunion attend son tour.</translation>
    </message>
    <message>
        <source>%1 more meetings wait in turn.</source>
        <translation>%1 autres réunions attendent leur tour.</translation>
    </message>
    <message>
        <source>Open the next</source>
        <translation>Ouvrir la suivante</translation>
    </message>
    <message>
        <source>Caviard listens with a speech model that runs on this computer. It is fetched once, %1, through the network of your company as it is set up on this computer; nothing of a meeting is ever sent. Without a connection, bring it along on a USB stick, and import it or drop it here.</source>
        <translation>Caviard écoute avec un modèle de reconnaissance vocale qui tourne sur cet ordinateur. Il est téléchargé une seule fois, %1, par le réseau de votre entreprise tel qu’il est réglé sur cet ordinateur&#x202f;; rien d’une réunion n’est jamais envoyé. Sans connexion, apportez-le sur une clé USB, et importez-le ou déposez-le ici.</translation>
    </message>
    <message>
        <source>%1, kept until %2</source>
        <translation>%1, conservé jusqu’au %2</translation>
    </message>
    <message>
        <source>Kept until %2</source>
        <translation>Conservé jusqu’au %2</translation>
    </message>
    <message>
        <source>%1 project is deleted within a week, as your organisation lays down. It is kept for longer if you open it.</source>
        <translation>%1 projet sera supprimé dans la semaine, comme le prévoit votre organisation. Ouvrez-le pour le conserver plus longtemps.</translation>
    </message>
    <message>
        <source>%1 projects are deleted within a week, as your organisation lays down. Those that you open are kept for longer.</source>
        <translation>%1 projets seront supprimés dans la semaine, comme le prévoit votre organisation. Ceux que vous ouvrez sont conservés plus longtemps.</translation>
    </message>
    <message>
        <source>Held by a batch: waits for a second reader</source>
        <translation>Retenu par un lot&#xa0;: attend une relecture</translation>
    </message>
    <message>
        <source>Held by a batch: something that failed is to be accepted</source>
        <translation>Retenu par un lot&#xa0;: quelque chose a échoué et doit être accepté</translation>
    </message>
    <message>
        <source>Held by a batch: it was open elsewhere, or is locked</source>
        <translation>Retenu par un lot&#xa0;: ouvert ailleurs, ou verrouillé</translation>
    </message>
    <message>
        <source>Held by a batch: findings to decide</source>
        <translation>Retenu par un lot&#xa0;: passages à décider</translation>
    </message>
    <message>
        <source>opened today</source>
        <translation>ouvert aujourd’hui</translation>
    </message>
    <message>
        <source>opened yesterday</source>
        <translation>ouvert hier</translation>
    </message>
    <message>
        <source>opened on %1</source>
        <translation>ouvert le %1</translation>
    </message>
    <message>
        <source>%1 recording was listened to. Choose it below to review it.</source>
        <translation>%1 enregistrement a été écouté. Choisissez-le ci-dessous pour le réviser.</translation>
    </message>
    <message>
        <source>%1 recordings were listened to. Choose one below to review it.</source>
        <translation>%1 enregistrements ont été écoutés. Choisissez-en un ci-dessous pour le réviser.</translation>
    </message>
    <message>
        <source>published before</source>
        <translation>publié auparavant</translation>
    </message>
    <message>
        <source>Not all of it was looked through yet</source>
        <translation>Pas encore examiné en entier</translation>
    </message>
    <message>
        <source>Not all of it was listened to yet</source>
        <translation>Pas encore écouté en entier</translation>
    </message>
</context>
<context>
    <name>step</name>
    <message>
        <source>corrected word</source>
        <translation>mot corrigé</translation>
    </message>
    <message>
        <source>speakers</source>
        <translation>intervenants</translation>
    </message>
    <message>
        <source>redaction by hand</source>
        <translation>caviardage à la main</translation>
    </message>
    <message>
        <source>watch-list</source>
        <translation>liste de veille</translation>
    </message>
    <message>
        <source>moved edge</source>
        <translation>bord déplacé</translation>
    </message>
    <message>
        <source>excerpt</source>
        <translation>extrait</translation>
    </message>
    <message>
        <source>second reader</source>
        <translation>relecture</translation>
    </message>
    <message>
        <source>accepted damage</source>
        <translation>défaut accepté</translation>
    </message>
    <message>
        <source>%1 decision</source>
        <translation>%1 décision</translation>
    </message>
    <message>
        <source>%1 decisions</source>
        <translation>%1 décisions</translation>
    </message>
    <message>
        <source>Done: %1.</source>
        <translation>Fait&#xa0;: %1.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>%1: all %2 mentions.</source>
        <translation>%1&#xa0;: les %2 mentions.</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>%1 second</source>
        <translation>%1 seconde</translation>
    </message>
    <message>
        <source>%1 seconds</source>
        <translation>%1 secondes</translation>
    </message>
    <message>
        <source>%1 minute</source>
        <translation>%1 minute</translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 Mo</translation>
    </message>
    <message>
        <source>Only %1 to %2 is published.</source>
        <translation>Seul l’extrait de %1 à %2 est publié.</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
</context>
<context>
    <name>transcript</name>
    <message>
        <source>%1 unheard</source>
        <translation>%1 sans transcription</translation>
    </message>
    <message>
        <source>Transcript</source>
        <translation>Transcription</translation>
    </message>
    <message>
        <source>No word was heard.</source>
        <translation>Aucun mot n’a été entendu.</translation>
    </message>
    <message>
        <source>Listen to it below. Where somebody speaks, mark that on the waveform, and redact it.</source>
        <translation>Écoutez-le ci-dessous. Là où quelqu’un parle, marquez-le sur l’onde, et caviardez-le.</translation>
    </message>
</context>
<context>
    <name>waveform</name>
    <message>
        <source>Waveform</source>
        <translation>Forme d’onde</translation>
    </message>
    <message>
        <source>Playhead at %1 of %2</source>
        <translation>Tête de lecture à %1 sur %2</translation>
    </message>
    <message>
        <source>falls silent from %1 to %2</source>
        <translation>muet de %1 à %2</translation>
    </message>
    <message>
        <source>The sound will be drawn here. It can be played already.</source>
        <translation>Le son sera dessiné ici. On peut déjà l’écouter.</translation>
    </message>
    <message>
        <source>The recording cannot be read now.</source>
        <translation>L’enregistrement ne peut pas être lu en ce moment.</translation>
    </message>
</context>
<context>
    <name>window</name>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Rien ne quitte cet ordinateur</translation>
    </message>
    <message>
        <source>Saved at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
    <message>
        <source>%1 finding to decide</source>
        <translation>%1 passage à décider</translation>
    </message>
    <message>
        <source>%1 findings to decide</source>
        <translation>%1 passages à décider</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Outils</translation>
    </message>
    <message>
        <source>Private: not redacted</source>
        <translation>Privé&#xa0;: non caviardé</translation>
    </message>
    <message>
        <source>What was heard so far is kept; you can go on with it next time.</source>
        <translation>Ce qui a été entendu est gardé&#x202f;; vous pourrez reprendre la prochaine fois.</translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Arrêter et fermer</translation>
    </message>
    <message>
        <source>What was redacted cannot be read or heard in anything it has published.</source>
        <translation>Ce qui a été caviardé ne peut être ni lu ni entendu dans ce qui est publié.</translation>
    </message>
    <message>
        <source>Caviard is still working.</source>
        <translation>Caviard travaille encore.</translation>
    </message>
    <message>
        <source>Go on working</source>
        <translation>Continuer le travail</translation>
    </message>
    <message>
        <source>Opening the project…</source>
        <translation>Ouverture du projet…</translation>
    </message>
    <message>
        <source>The review is kept. What is not published yet will not be.</source>
        <translation>La révision est conservée. Ce qui n’est pas encore publié ne le sera pas.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>The speech model will be missing until it is fetched again.</source>
        <translation>Le modèle de reconnaissance vocale manquera jusqu’à ce qu’il soit de nouveau téléchargé.</translation>
    </message>
    <message>
        <source>Nothing is left to decide</source>
        <translation>Plus rien à décider</translation>
    </message>
    <message>
        <source>Model: %1</source>
        <translation>Modèle&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 (the profile “%2” is gone)</source>
        <translation>%1 (le profil «&#xa0;%2&#xa0;» n’existe plus)</translation>
    </message>
    <message>
        <source>Nothing to decide so far</source>
        <translation>Rien à décider pour l’instant</translation>
    </message>
    <message>
        <source>Most of it is in French, and it was taken for English</source>
        <translation>L’essentiel est en français et a été pris pour de l’anglais</translation>
    </message>
    <message>
        <source>Most of it is in English, and it was taken for French</source>
        <translation>L’essentiel est en anglais et a été pris pour du français</translation>
    </message>
    <message>
        <source>%1 finding listened to</source>
        <translation>%1 passage écouté</translation>
    </message>
    <message>
        <source>%1 findings listened to</source>
        <translation>%1 passages écoutés</translation>
    </message>
    <message>
        <source>Files can be opened when what runs is done, or cancelled.</source>
        <translation>On peut ouvrir des fichiers quand ce qui est en cours est fini, ou annulé.</translation>
    </message>
    <message>
        <source>Looking for recordings in the folder…</source>
        <translation>Recherche d’enregistrements dans le dossier…</translation>
    </message>
    <message>
        <source>%1 thing to accept</source>
        <translation>%1 point à accepter</translation>
    </message>
    <message>
        <source>%1 things to accept</source>
        <translation>%1 points à accepter</translation>
    </message>
    <message>
        <source>Audience: %1</source>
        <translation>Destinataires&#xa0;: %1</translation>
    </message>
    <message>
        <source>Looking for a review of the recording…</source>
        <translation>Recherche d’une révision de l’enregistrement…</translation>
    </message>
</context>
<context>
    <name>working</name>
    <message>
        <source>Progress</source>
        <translation>Avancement</translation>
    </message>
    <message>
        <source>What was heard so far</source>
        <translation>Ce qui a été entendu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>What is heard appears here. This text is private: it is not redacted.</source>
        <translation>Ce qui est entendu apparaît ici. Ce texte est privé&#xa0;: il n’est pas caviardé.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>encore %1 environ</translation>
    </message>
    <message>
        <source>Listening for voices…</source>
        <translation>Recherche des voix…</translation>
    </message>
    <message>
        <source>Listening and writing down…</source>
        <translation>Écoute et transcription…</translation>
    </message>
    <message>
        <source>Looking for what is sensitive…</source>
        <translation>Recherche de ce qui est sensible…</translation>
    </message>
    <message>
        <source>Fitting the cuts to the sound…</source>
        <translation>Ajustement des coupes au son…</translation>
    </message>
    <message>
        <source>Writing the redacted files…</source>
        <translation>Écriture des fichiers caviardés…</translation>
    </message>
    <message>
        <source>Checking the redacted files…</source>
        <translation>Contrôle des fichiers caviardés…</translation>
    </message>
    <message>
        <source>Working…</source>
        <translation>En cours…</translation>
    </message>
    <message>
        <source>Review what was heard so far</source>
        <translation>Réviser ce qui a été entendu jusqu’ici</translation>
    </message>
    <message>
        <source>Back to the meetings</source>
        <translation>Retour aux réunions</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>The words of the transcript are put where they are heard. What is heard appears here, and is private.</source>
        <translation>Les mots de la transcription sont placés là où ils sont entendus. Ce qui est entendu apparaît ici, et reste privé.</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>Ouverture du fichier…</translation>
    </message>
    <message>
        <source>Reading the transcript…</source>
        <translation>Lecture de la transcription…</translation>
    </message>
    <message>
        <source>Telling the speakers apart…</source>
        <translation>Distinction des intervenants…</translation>
    </message>
    <message>
        <source>Listening to the redacted sound again…</source>
        <translation>Réécoute du son caviardé…</translation>
    </message>
    <message>
        <source>Fetching the speech model…</source>
        <translation>Récupération du modèle de reconnaissance vocale…</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Arrêté</translation>
    </message>
    <message>
        <source>%1 more to come</source>
        <translation>encore %1 à venir</translation>
    </message>
    <message>
        <source>As soon as something was heard</source>
        <translation>Dès que quelque chose a été entendu</translation>
    </message>
    <message>
        <source>Checking the cuts…</source>
        <translation>Contrôle des coupes…</translation>
    </message>
    <message>
        <source>Listening for talk under music or noise…</source>
        <translation>Recherche de paroles sous la musique ou le bruit…</translation>
    </message>
    <message>
        <source>What was heard so far. This text is private: it is not redacted.</source>
        <translation>Ce qui a été entendu jusqu’ici. Ce texte est privé&#xa0;: il n’est pas caviardé.</translation>
    </message>
</context>
</TS>
