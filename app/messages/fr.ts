import type { Messages } from './messages';

export const fr: Messages = {
  briefEmail: {
    subject: ({ title, shop }) => `${title}\u00a0: votre exemplaire, de la part de ${shop}`,
    greeting: 'Bonjour,',
    body: 'Voici le guide que vous avez demandé. Le bouton ouvre une page où vous pouvez le télécharger en PDF.',
    bodyInText:
      'Voici le guide que vous avez demandé. Le lien ci-dessous ouvre une page où vous pouvez le télécharger en PDF.',
    button: 'Obtenir le guide',
    inside: 'Au sommaire',
    linkLifetime: (time) =>
      `Ce lien est valable ${time}. Ensuite, vous pouvez en demander un nouveau sur la même page.`,
    noButton: 'Si le bouton ne fonctionne pas, copiez cette adresse dans votre navigateur\u00a0:',
    why: (shop) => ['Vous recevez cet e-mail parce que cette adresse a été saisie dans un formulaire de ', shop, '.'],
    notYou: 'Si ce n’était pas vous, ignorez cet e-mail\u00a0: vous ne recevrez rien d’autre.',
    unsubscribe: 'Se désabonner',
    yourData: 'Vos données',
  },
  yourDataEmail: {
    subject: (shop) => `Vos données chez ${shop}`,
    title: 'Vos données',
    text: (shop) =>
      `Voici le lien que vous avez demandé. Il montre tout ce que ${shop} conserve sur cette adresse et permet de l’effacer.`,
    button: 'Voir vos données',
    linkLifetime: (time) => `Ce lien est valable ${time}.`,
    notYou: 'Si ce n’était pas vous, ignorez cet e-mail\u00a0: vous ne recevrez rien d’autre.',
  },
  marketing: {
    wording: (shop) =>
      `Je souhaite aussi recevoir par e-mail les actualités et les offres de ${shop}. Je peux me désabonner à tout moment.`,
    confirms:
      'Vous avez aussi accepté de recevoir par e-mail les actualités et les offres de cette boutique. Le téléchargement du guide le confirme. Vous pouvez vous désabonner à tout moment.',
  },
  pdf: {
    page: ({ page, pages }) => `Page ${page} sur ${pages}`,
  },
  signUp: {
    address: {
      empty: 'Saisissez votre adresse e-mail',
      shape: 'Saisissez une adresse e-mail comme nom@example.com',
      several: 'Saisissez une seule adresse e-mail',
      'too-long': 'Cette adresse e-mail est trop longue',
      'local-too-long': 'La partie avant le @ est trop longue',
      number: 'Après le @, il faut un nom, pas un numéro',
      incomplete: 'La partie après le @ est incomplète. Elle devrait ressembler à example.com.',
    },
    consentMissing: 'Cochez la case pour accepter',
    disposable: (domain) =>
      `Les adresses de ${domain} ne durent que quelques minutes, et votre guide disparaîtrait avec cette adresse. Utilisez une adresse que vous gardez.`,
    unknownBrief: 'Ce guide n’est plus proposé. Rechargez la page pour voir ce qui l’est.',
    unknownWording: 'Cette page a changé depuis que vous l’avez ouverte. Rechargez-la et réessayez.',
    incomplete: 'Ce formulaire est incomplet. Rechargez la page et réessayez.',
    wait: (time) =>
      `Cela fait beaucoup de demandes en peu de temps. Regardez dans vos courriers indésirables, ou réessayez dans ${time}.`,
    waitForShop: (time) => `Nous recevons beaucoup de demandes en ce moment. Réessayez dans ${time}.`,
    unproven: 'La vérification anti-robots n’est pas terminée. Envoyez le formulaire de nouveau.',
    waitUnproven: (time) =>
      `La vérification anti-robots a besoin de JavaScript. Activez-le et rechargez l’article, ou réessayez dans ${time}.`,
    tryAgain: 'Une erreur s’est produite. Réessayez dans un instant.',
    onItsWay: (address) => `Le lien vers votre guide est en route vers ${address}.`,
    delayed: ({ time, address }) =>
      `Nous recevons beaucoup de demandes\u00a0: le lien vers votre guide peut prendre un peu de temps. Délai avant l’envoi\u00a0: ${time}. Adresse\u00a0: ${address}`,
    openInbox: (provider) => `Ouvrir ${provider}`,
    checkInbox: 'Consultez votre boîte de réception',
    nothingYet:
      'Rien après quelques minutes\u00a0? Regardez dans vos courriers indésirables, ou refaites la demande en cas de faute de frappe.',
    backToArticle: 'Retour à l’article',
    didYouMean: (address) => `Vouliez-vous dire ${address}\u00a0?`,
    yes: (address) => `Oui, envoyer à ${address}`,
    no: (address) => `Non, envoyer à ${address}`,
    unavailable: 'Ce guide n’est pas disponible',
    email: 'Adresse e-mail',
    submit: 'Recevoir le guide',
    failed: 'Une erreur s’est produite',
  },
  pages: {
    download: 'Télécharger le PDF',
    started: 'Le téléchargement a commencé. Vous trouverez le PDF dans vos téléchargements.',
    originalPdf: 'Le PDF est dans sa langue d’origine.',
    product: { add: 'Ajouter au panier', soldOut: 'Épuisé', from: (price) => `À partir de ${price}` },
    backToRoutine: 'Retour à la routine',
    pressAgain: 'Appuyez encore une fois pour confirmer.',
    expired: {
      title: 'Ce lien a expiré',
      text: 'Les liens ne sont valables qu’un temps, au cas où un ancien e-mail tomberait entre de mauvaises mains.',
      request: 'Demandez-en un nouveau ici\u00a0:',
    },
    usedUp: {
      title: 'Ce lien n’est plus valable',
      text: 'Le guide a été téléchargé autant de fois que la boutique le permet.',
    },
    newLink: {
      offer: (title) =>
        `Nous pouvons envoyer un nouveau lien pour «\u00a0${title}\u00a0» à l’adresse indiquée lors de la demande.`,
      button: 'Recevoir un nouveau lien',
    },
    unpublished: {
      title: 'Ce guide n’est plus proposé',
      text: (title) =>
        `La boutique a retiré «\u00a0${title}\u00a0»\u00a0: les liens vers ce guide ne fonctionnent plus.`,
      other: 'Vous pouvez recevoir celui-ci à la place\u00a0:',
    },
    unknownLink: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est peut-être incomplet. Copiez l’adresse entière depuis l’e-mail.',
      request: 'Ou demandez-en un nouveau ici\u00a0:',
    },
    noFile: {
      title: 'Le guide n’est pas encore prêt',
      text: 'La boutique le prépare. Réessayez plus tard dans la journée.',
    },
    renewed: {
      title: 'Consultez votre boîte de réception',
      text: 'Un nouveau lien vient d’être envoyé à la même adresse que le premier.',
    },
    wait: { title: 'Patientez un instant' },
    unsubscribe: {
      title: 'Se désabonner',
      text: 'Cette boutique ne vous écrira plus au sujet de ses guides, sauf si vous en demandez un.',
      button: 'Se désabonner',
      choice:
        'Avec ce formulaire, vous recevez deux sortes d’e-mails\u00a0: les guides que vous demandez, et des actualités et des offres. Lesquels voulez-vous arrêter\u00a0?',
      choices: {
        all: 'Tout arrêter',
        delivery: 'Arrêter seulement les guides',
        marketing: 'Arrêter seulement les actualités et les offres',
      },
    },
    unsubscribed: {
      title: 'Votre désabonnement est enregistré',
      ended: {
        all: 'Cette boutique ne vous écrira plus au sujet de ses guides, sauf si vous en demandez un, et ne vous enverra plus d’actualités ni d’offres à la suite de ce formulaire.',
        delivery: 'Cette boutique ne vous écrira plus au sujet de ses guides, sauf si vous en demandez un.',
        marketing:
          'Cette boutique ne vous enverra plus d’actualités ni d’offres à la suite de ce formulaire. Vous recevrez toujours les guides que vous demandez.',
      },
      elsewhere:
        'Si vous vous êtes abonné ailleurs aux actualités de cette boutique, désabonnez-vous dans ces e-mails.',
      mistake: 'Était-ce une erreur\u00a0? Redemandez le guide pour annuler.',
    },
    unknownUnsubscribe: {
      title: 'Ce lien ne fonctionne pas',
      text: 'Il est peut-être incomplet. Copiez l’adresse entière depuis l’e-mail, ou répondez à l’e-mail pour vous désabonner.',
    },
    forgottenUnsubscribe: {
      title: 'Aucun abonnement à cette adresse',
      text: 'Plus rien n’est enregistré sur l’adresse de cet e-mail\u00a0: elle ne reçoit plus d’e-mails.',
    },
    tryAgain: {
      title: 'Une erreur s’est produite',
      text: 'Il y a un problème de notre côté. Revenez en arrière et réessayez dans un instant\u00a0: rien de ce que vous avez saisi n’est perdu.',
    },
    notFound: {
      title: 'Page introuvable',
      text: 'Il n’y a rien à cette adresse. Si vous avez suivi un lien dans un e-mail, copiez le lien en entier.',
    },
    about: {
      title: 'Demandez le guide depuis l’article',
      text: 'Cette page correspond au formulaire placé sous un article.',
      back: 'Retour à la boutique',
    },
    requestYourData: {
      title: 'Vos données',
      text: 'Saisissez votre adresse et nous vous enverrons un lien. Il montre tout ce qui est conservé à son sujet et permet de l’effacer.',
      email: 'Adresse e-mail',
      button: 'Recevoir le lien',
    },
    yourDataRequested: {
      title: 'Consultez votre boîte de réception',
      text: (time) =>
        `Si quelque chose est conservé sur cette adresse, un lien vient d’y être envoyé. Il est valable ${time}.`,
      nothing:
        'Rien après quelques minutes\u00a0? Regardez dans vos courriers indésirables. S’il n’y est pas non plus, rien n’est conservé sur cette adresse, ou elle figure parmi celles auxquelles cette boutique n’écrit pas.',
    },
    unknownYourData: {
      title: 'Ce lien ne fonctionne plus',
      text: (time) =>
        `Il est valable ${time}, ou jusqu’à l’effacement des données. Vous pouvez en demander un nouveau ici.`,
    },
    yourData: {
      title: 'Vos données',
      address: 'Adresse e-mail',
      since: 'Conservées depuis',
      confirmed: 'Adresse confirmée',
      unsubscribed: 'Désabonnement',
      never: 'Non',
      request: (title) => `Demande de «\u00a0${title}\u00a0»`,
      requestedAt: 'Date',
      article: 'Article',
      step: 'Dernière étape atteinte',
      source: 'Campagne',
      referrer: 'Page précédente',
      language: 'Langue de la page',
      consent: 'Texte de votre consentement',
      marketingConsent: 'Texte de votre consentement aux offres',
      version: 'Version du texte',
      agreedAt: 'Accepté',
      confirmedAt: 'Confirmé par le téléchargement',
      withdrawnAt: 'Retiré',
      network: 'Réseau (IP tronquée)',
      activity: 'Activité',
      events: {
        sent: 'E-mail envoyé',
        failed: 'L’e-mail n’a pas pu être remis',
        withheld: 'E-mail non envoyé, car vous n’en voulez pas',
        bot_click: 'Lien ouvert par un logiciel, comme un filtre de messagerie',
        visited: 'Lien ouvert',
        downloaded: 'Guide téléchargé',
        unsubscribed: 'Désabonnement',
        marketing_withdrawn: 'Consentement aux offres retiré',
      },
      moreActivity: 'Seule l’activité la plus récente est affichée ici. Le fichier ci-dessous contient tout.',
      olderRequests: 'Demandes plus anciennes',
      latestRequests: 'Demandes les plus récentes',
      file: 'Télécharger vos données dans un fichier (JSON)',
    },
    retention: {
      title: 'Durée de conservation',
      links: (time) => `Liens des e-mails et clics de logiciels, après l’expiration du lien\u00a0: ${time}`,
      userAgents: (time) =>
        `Détails de votre navigateur\u00a0: ${time}. Ensuite, seulement son type, comme «\u00a0Chrome on Android\u00a0»`,
      inactive: (time) =>
        `Tout, si vous ne téléchargez jamais le guide, à partir de votre dernière demande\u00a0: ${time}`,
      downloaded: 'Tout, si vous le téléchargez\u00a0: jusqu’à ce que vous ou la boutique l’effaciez',
      uninstalled: (time) => `Tout, si la boutique cesse d’utiliser ce service, au plus\u00a0: ${time}`,
    },
    erase: {
      title: 'Effacer vos données',
      text: 'Tout est effacé aussitôt, et les liens des e-mails que vous avez reçus ne fonctionnent plus.',
      button: 'Effacer mes données',
    },
    confirmErase: {
      title: 'Effacer toutes vos données\u00a0?',
      text: 'Cette action est définitive.',
      check: 'Oui, effacer tout ce qui est conservé à mon sujet',
      unchecked: 'Cochez cette case pour effacer vos données',
      never: 'Et ne plus jamais m’écrire',
      neverText: 'Pour cela, nous conservons une empreinte (hachage) de votre adresse, et rien d’autre.',
      button: 'Effacer',
      cancel: 'Annuler',
    },
    erased: {
      title: 'Vos données sont effacées',
      text: 'Vos demandes, vos consentements et votre activité ne sont plus conservés ici.',
      shop: 'Si cette boutique a une fiche client à votre nom, les étiquettes et l’abonnement aux e-mails que vos demandes y ont ajoutés sont retirés. Les autres données que la boutique possède sur vous, comme votre fiche client et vos commandes, sont conservées. Contactez la boutique pour les faire effacer.',
      never: 'Plus rien ne sera envoyé à votre adresse, même si quelqu’un la saisit dans un formulaire.',
    },
  },
};
