import type { Messages } from './messages';

export const es: Messages = {
  briefEmail: {
    subject: ({ title, shop }) => `${title}: tu ejemplar, de parte de ${shop}`,
    greeting: 'Hola:',
    body: 'Aquí tienes la guía que solicitaste. El botón abre una página donde puedes descargarla en PDF.',
    bodyInText:
      'Aquí tienes la guía que solicitaste. El enlace de abajo abre una página donde puedes descargarla en PDF.',
    button: 'Ver la guía',
    inside: 'Qué contiene',
    linkLifetime: (time) =>
      `El enlace funciona durante ${time}. Después, puedes solicitar uno nuevo en la misma página.`,
    noButton: 'Si el botón no funciona, copia esta dirección en tu navegador:',
    why: (shop) => ['Recibes este correo porque esta dirección se introdujo en un formulario de ', shop, '.'],
    notYou: 'Si no fuiste tú, ignora este correo: no recibirás nada más.',
    unsubscribe: 'Darme de baja',
    yourData: 'Tus datos',
  },
  yourDataEmail: {
    subject: (shop) => `Tus datos en ${shop}`,
    title: 'Tus datos',
    text: (shop) =>
      `Aquí tienes el enlace que solicitaste. Muestra todo lo que ${shop} guarda sobre esta dirección y permite borrarlo.`,
    button: 'Ver tus datos',
    linkLifetime: (time) => `El enlace funciona durante ${time}.`,
    notYou: 'Si no fuiste tú, ignora este correo: no recibirás nada más.',
  },
  marketing: {
    wording: (shop) =>
      `También quiero recibir por correo novedades y ofertas de ${shop}. Puedo darme de baja cuando quiera.`,
    confirms:
      'También aceptaste recibir por correo novedades y ofertas de esta tienda. Al descargar la guía lo confirmas. Puedes darte de baja cuando quieras.',
  },
  pdf: {
    page: ({ page, pages }) => `Página ${page} de ${pages}`,
  },
  signUp: {
    address: {
      empty: 'Introduce tu correo electrónico',
      shape: 'Introduce un correo electrónico como nombre@example.com',
      several: 'Introduce un solo correo electrónico',
      'too-long': 'Este correo electrónico es demasiado largo',
      'local-too-long': 'La parte anterior a la @ es demasiado larga',
      number: 'Después de la @ debe haber un nombre, no un número',
      incomplete: 'La parte posterior a la @ está incompleta. Debería ser como example.com.',
    },
    consentMissing: 'Marca la casilla para aceptar',
    disposable: (domain) =>
      `Las direcciones de ${domain} solo duran unos minutos, y tu guía se perdería con esa dirección. Usa una que conserves.`,
    unknownBrief: 'Esta guía ya no está disponible. Vuelve a cargar la página para ver cuál lo está.',
    unknownWording: 'Esta página ha cambiado desde que la abriste. Vuelve a cargarla e inténtalo de nuevo.',
    incomplete: 'El formulario está incompleto. Vuelve a cargar la página e inténtalo de nuevo.',
    wait: (time) =>
      `Son muchas solicitudes en poco tiempo. Mira en tu carpeta de correo no deseado o inténtalo de nuevo dentro de ${time}.`,
    waitForShop: (time) => `Ahora mismo recibimos muchas solicitudes. Inténtalo de nuevo dentro de ${time}.`,
    unproven: 'La verificación antibots no ha terminado. Envía el formulario otra vez.',
    waitUnproven: (time) =>
      `La verificación antibots necesita JavaScript. Actívalo y vuelve a cargar el artículo, o inténtalo de nuevo dentro de ${time}.`,
    tryAgain: 'Algo ha fallado. Inténtalo de nuevo en un momento.',
    onItsWay: (address) => `El enlace a tu guía está en camino a ${address}.`,
    delayed: ({ time, address }) =>
      `Estamos recibiendo muchas solicitudes, así que el enlace a tu guía puede tardar. Tiempo hasta el envío: ${time}. Dirección: ${address}`,
    openInbox: (provider) => `Abrir ${provider}`,
    checkInbox: 'Revisa tu bandeja de entrada',
    nothingYet:
      '¿No llega nada en unos minutos? Mira en tu carpeta de correo no deseado, o solicítala otra vez por si la dirección tenía un error.',
    backToArticle: 'Volver al artículo',
    didYouMean: (address) => `¿Querías decir ${address}?`,
    yes: (address) => `Sí, enviar a ${address}`,
    no: (address) => `No, enviar a ${address}`,
    unavailable: 'Esta guía no está disponible',
    email: 'Correo electrónico',
    submit: 'Enviarme la guía',
    failed: 'Algo ha fallado',
  },
  pages: {
    download: 'Descargar el PDF',
    started: 'La descarga ha comenzado. Encontrarás el PDF en tus descargas.',
    originalPdf: 'El PDF está en su idioma original.',
    product: { add: 'Añadir al carrito', soldOut: 'Agotado', from: (price) => `Desde ${price}` },
    backToRoutine: 'Volver a la rutina',
    pressAgain: 'Pulsa otra vez para confirmar.',
    expired: {
      title: 'Este enlace ha caducado',
      text: 'Los enlaces solo funcionan durante un tiempo, por si un correo antiguo cae en malas manos.',
      request: 'Solicita uno nuevo aquí:',
    },
    usedUp: {
      title: 'Este enlace ya no sirve',
      text: 'La guía ya se descargó tantas veces como permite la tienda.',
    },
    newLink: {
      offer: (title) => `Podemos enviar un enlace nuevo para «${title}» a la dirección con la que se pidió.`,
      button: 'Enviarme un enlace nuevo',
    },
    unpublished: {
      title: 'Esta guía ya no está disponible',
      text: (title) => `La tienda ha retirado «${title}», así que sus enlaces ya no funcionan.`,
      other: 'En su lugar puedes recibir esta:',
    },
    unknownLink: {
      title: 'Este enlace no funciona',
      text: 'Puede que esté incompleto. Copia la dirección entera del correo.',
      request: 'O solicita uno nuevo aquí:',
    },
    noFile: {
      title: 'La guía todavía no está lista',
      text: 'La tienda la está preparando. Vuelve a intentarlo hoy más tarde.',
    },
    renewed: {
      title: 'Revisa tu bandeja de entrada',
      text: 'Un enlace nuevo va en camino a la misma dirección que el primero.',
    },
    wait: { title: 'Espera un momento' },
    unsubscribe: {
      title: 'Darme de baja',
      text: 'Esta tienda dejará de escribirte sobre sus guías, a menos que solicites una.',
      button: 'Darme de baja',
      choice:
        'Por este formulario recibes dos tipos de correos: las guías que solicitas, y novedades y ofertas. ¿Cuáles quieres dejar de recibir?',
      choices: {
        all: 'Dejar de recibir todos',
        delivery: 'Dejar de recibir solo las guías',
        marketing: 'Dejar de recibir solo novedades y ofertas',
      },
    },
    unsubscribed: {
      title: 'Te has dado de baja',
      ended: {
        all: 'Esta tienda no te escribirá más sobre sus guías, a menos que solicites una, ni te enviará novedades y ofertas por este formulario.',
        delivery: 'Esta tienda no te escribirá más sobre sus guías, a menos que solicites una.',
        marketing:
          'Esta tienda ya no te enviará novedades y ofertas por este formulario. Seguirás recibiendo las guías que solicites.',
      },
      elsewhere: 'Si te suscribiste en otro lugar a las novedades de esta tienda, date de baja en esos correos.',
      mistake: '¿Ha sido un error? Solicita la guía otra vez para deshacerlo.',
    },
    unknownUnsubscribe: {
      title: 'Este enlace no funciona',
      text: 'Puede que esté incompleto. Copia la dirección entera del correo, o responde al correo para darte de baja.',
    },
    forgottenUnsubscribe: {
      title: 'No hay nada de lo que darse de baja',
      text: 'Ya no se guarda nada sobre la dirección de ese correo, así que no recibirá más correos.',
    },
    tryAgain: {
      title: 'Algo ha fallado',
      text: 'Hay un problema por nuestra parte. Vuelve atrás e inténtalo de nuevo en un momento: no se pierde nada de lo que escribiste.',
    },
    notFound: {
      title: 'Página no encontrada',
      text: 'No hay nada en esta dirección. Si has seguido un enlace de un correo, copia el enlace completo.',
    },
    about: {
      title: 'Solicita la guía desde el artículo',
      text: 'Esta página pertenece al formulario que hay debajo de un artículo.',
      back: 'Volver a la tienda',
    },
    requestYourData: {
      title: 'Tus datos',
      text: 'Introduce tu dirección y te enviaremos un enlace. Muestra todo lo que se guarda sobre ella y permite borrarlo.',
      email: 'Correo electrónico',
      button: 'Enviarme el enlace',
    },
    yourDataRequested: {
      title: 'Revisa tu bandeja de entrada',
      text: (time) => `Si se guarda algo sobre esta dirección, un enlace va en camino. Funciona durante ${time}.`,
      nothing:
        '¿No llega nada en unos minutos? Mira en tu carpeta de correo no deseado. Si tampoco está ahí, no se guarda nada sobre esta dirección, o está en la lista de las que no reciben correo de esta tienda.',
    },
    unknownYourData: {
      title: 'Este enlace ya no funciona',
      text: (time) => `Funciona durante ${time}, o hasta que se borran los datos. Aquí puedes solicitar uno nuevo.`,
    },
    yourData: {
      title: 'Tus datos',
      address: 'Correo electrónico',
      since: 'Se guarda desde',
      confirmed: 'Dirección confirmada',
      unsubscribed: 'Baja',
      never: 'No',
      request: (title) => `Solicitud de «${title}»`,
      requestedAt: 'Fecha',
      article: 'Artículo',
      step: 'Último paso alcanzado',
      source: 'Campaña',
      referrer: 'Página anterior',
      language: 'Idioma de la página',
      consent: 'Texto de tu consentimiento',
      marketingConsent: 'Texto de tu consentimiento publicitario',
      version: 'Versión del texto',
      agreedAt: 'Aceptado',
      confirmedAt: 'Confirmado con la descarga',
      withdrawnAt: 'Retirado',
      network: 'Red (IP abreviada)',
      activity: 'Actividad',
      events: {
        sent: 'Correo enviado',
        failed: 'No se pudo entregar el correo',
        withheld: 'Correo no enviado, porque no quieres recibirlo',
        bot_click: 'Enlace abierto por un programa, como un filtro de correo',
        visited: 'Enlace abierto',
        downloaded: 'Guía descargada',
        unsubscribed: 'Baja',
        marketing_withdrawn: 'Consentimiento publicitario retirado',
      },
      moreActivity: 'Aquí solo se muestra lo más reciente. El archivo de abajo lo contiene todo.',
      olderRequests: 'Solicitudes anteriores',
      latestRequests: 'Solicitudes más recientes',
      file: 'Descargar tus datos en un archivo (JSON)',
    },
    retention: {
      title: 'Cuánto tiempo se guarda',
      links: (time) => `Enlaces de los correos y clics de programas, después de que el enlace caduque: ${time}`,
      userAgents: (time) => `Detalles de tu navegador: ${time}. Después, solo su tipo, como «Chrome on Android»`,
      inactive: (time) => `Todo, si nunca descargas la guía, desde tu última solicitud: ${time}`,
      downloaded: 'Todo, si la descargas: hasta que tú o la tienda lo borréis',
      uninstalled: (time) => `Todo, si la tienda deja de usar este servicio, como máximo: ${time}`,
    },
    erase: {
      title: 'Borrar tus datos',
      text: 'Todo se borra al momento, y los enlaces de los correos que has recibido dejan de funcionar.',
      button: 'Borrar mis datos',
    },
    confirmErase: {
      title: '¿Borrar todos tus datos?',
      text: 'Esto no se puede deshacer.',
      check: 'Sí, borrar todo lo que se guarda sobre mí',
      unchecked: 'Marca esta casilla para borrar tus datos',
      never: 'Y no volver a escribirme nunca',
      neverText: 'Para ello guardamos una huella (hash) de tu dirección y nada más.',
      button: 'Borrar',
      cancel: 'Cancelar',
    },
    erased: {
      title: 'Tus datos se han borrado',
      text: 'Tus solicitudes, consentimientos y actividad ya no se guardan aquí.',
      shop: 'Si tus solicitudes te añadieron a los clientes de esta tienda, se quitan las etiquetas y la suscripción por correo que se añadieron con ellas. Lo demás que la tienda guarda sobre ti, como tu ficha de cliente y tus pedidos, se conserva. Ponte en contacto con la tienda para que lo borre.',
      never: 'No volveremos a enviar nada a tu dirección, aunque alguien la introduzca en un formulario.',
    },
  },
};
