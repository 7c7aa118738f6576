/** Numbers with their units in Romance languages, whose sentences the grammar doesn't know. */
import { type AmountPhrases, UNKNOWN_AMOUNTS } from './amount-phrases';
import { counted } from './number-words';

export const ROMANCE_AMOUNTS: Record<string, AmountPhrases> = {
  es: {
    ...UNKNOWN_AMOUNTS,
    numbers: {
      ...counted('- dos tres cuatro cinco seis siete ocho nueve diez once doce'),
      quince: 15,
      veinte: 20,
      treinta: 30,
      cuarenta: 40,
      cincuenta: 50,
      sesenta: 60,
    },
    ...{ article: 'una?', to: 'a|o|hasta', between: 'entre|de', half: 'medio|media', andAHalf: 'y medio|y media' },
    ...{
      pace: 'lentas|profundas|lentos|suaves|completas',
      second: 's|seg\\.?|segundos?',
      minute: 'min\\.?|minutos?',
      hour: 'h|horas?',
    },
    ...{
      breath: 'respiraci(?:ón|ones)',
      rep: 'reps?\\.?|repetici(?:ón|ones)',
      movement: 'círculos|presiones|pasadas',
      set: 'series?|rondas?|vueltas?',
    },
    ...{
      times: 'veces|vez|x(?!\\s*[\\p{L}\\d])',
      each: '(?:por|en|de|con|a)?\\s*(?:cada|por|ambos|ambas)\\s+(?:lado|lados|pierna|piernas|brazo|brazos|pie|pies)|/\\s*lado',
    },
    other: '(?:repite|repetir|cambia|cambie|cambiar)\\b[^.;:!?\\n]{0,25}?\\b(?:lado|pierna|brazo|lados)',
    ...{
      rest: 'descanso|descansa|pausa',
      notDose:
        '(?:veces\\s+)?(?:al|por|a\\s+la|cada)\\s+(?:día|semana|mes)|días?|semanas?|meses|años?|horas?|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
    ...{
      beginner: '(?:si\\s+eres\\s+)?principiantes?',
      total: 'en\\s+total',
      open: 'cuanto\\s+más(?:\\s+tiempo)?,?\\s+mejor',
    },
    until: 'hasta\\s+que\\s+([^.,;:()!?\\n•]{2,80})',
    hold: 'mantén|mantener|sostén|aguanta|quédate|permanece|respira',
  },
  fr: {
    ...UNKNOWN_AMOUNTS,
    numbers: {
      ...counted('- deux trois quatre cinq six sept huit neuf dix onze douze'),
      quinze: 15,
      vingt: 20,
      trente: 30,
      quarante: 40,
      'quarante-cinq': 45,
      cinquante: 50,
      soixante: 60,
    },
    ...{ article: 'une?', to: 'à|ou', between: 'entre|de', half: 'une?\\s+demie?', andAHalf: 'et\\s+demie?' },
    ...{
      pace: 'lentes|profondes|lents|douces|grandes|complètes',
      second: 's|sec\\.?|secondes?',
      minute: 'min\\.?|minutes?',
      hour: 'h|heures?',
    },
    ...{
      breath: 'respirations?|cycles\\s+respiratoires',
      rep: 'reps?\\.?|répétitions?|rép\\.?',
      movement: 'cercles|pressions|passages',
      set: 'séries?|tours?',
    },
    ...{
      times: 'fois|x(?!\\s*[\\p{L}\\d])',
      each: '(?:par|de|sur|à|pour)?\\s*(?:chaque|par|les\\s+deux)\\s+(?:côtés?|jambes?|bras|pieds?|mains?)|/\\s*côté',
    },
    other:
      "(?:répéte[zr]|répète|changez?|changer|puis|et)\\b[^.;:!?\\n]{0,25}?\\b(?:l'autre\\s+(?:côté|jambe|bras|pied)|de\\s+(?:côté|jambe|bras|pied))",
    ...{
      rest: 'repos|pause|récupération',
      notDose:
        '(?:fois\\s+)?par\\s+(?:jour|semaine|mois)|jours?|semaines?|mois|ans?|heures?|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
    ...{
      beginner: '(?:si\\s+vous\\s+)?début(?:ants?|ez)',
      total: 'au\\s+total',
      open: "plus\\s+c'est\\s+long,?\\s+mieux\\s+c'est",
    },
    until: "jusqu'à\\s+ce\\s+qu(?:e|')\\s*([^.,;:()!?\\n•]{2,80})",
    hold: 'tenez|maintenez|restez|gardez|respirez',
  },
  it: {
    ...UNKNOWN_AMOUNTS,
    numbers: {
      ...counted('- due tre quattro cinque sei sette otto nove dieci undici dodici'),
      quindici: 15,
      venti: 20,
      trenta: 30,
      quaranta: 40,
      sessanta: 60,
    },
    ...{ article: 'una?|uno', to: 'a|o', between: 'tra|da', half: 'mezzo|mezza', andAHalf: 'e\\s+mezzo' },
    ...{
      pace: 'lenti|profondi|lente|profonde',
      second: 's|sec\\.?|secondi|secondo',
      minute: 'min\\.?|minuti|minuto',
      hour: 'h|ore|ora',
    },
    ...{
      breath: 'respiri|respiro|respirazioni',
      rep: 'rip\\.?|ripetizioni|ripetizione|reps?',
      set: 'serie|giri|giro',
      movement: 'cerchi|pressioni',
    },
    ...{
      times: 'volte|volta|x(?!\\s*[\\p{L}\\d])',
      each: '(?:per|su)?\\s*(?:ogni|per|entrambi\\s+i|ciascun)\\s+(?:lato|lati|gamba|braccio|piede)|/\\s*lato',
    },
    other: '(?:ripeti|ripetere|cambia|cambiare|poi)\\b[^.;:!?\\n]{0,25}?\\b(?:lato|gamba|braccio)',
    ...{
      rest: 'riposo|pausa|recupero',
      notDose:
        '(?:volte\\s+)?(?:al|a|per)\\s+(?:giorno|settimana)|giorni|settimane|mesi|anni|ore|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
  },
  'pt-BR': {
    ...UNKNOWN_AMOUNTS,
    numbers: {
      ...counted('- dois três quatro cinco seis sete oito nove dez onze doze'),
      duas: 2,
      quinze: 15,
      vinte: 20,
      trinta: 30,
      quarenta: 40,
      sessenta: 60,
    },
    ...{ article: 'uma?', to: 'a|ou|até', between: 'entre|de', half: 'meio|meia', andAHalf: 'e\\s+meio' },
    ...{ pace: 'lentas|profundas|lentos', second: 's|seg\\.?|segundos?', minute: 'min\\.?|minutos?', hour: 'h|horas?' },
    ...{
      breath: 'respiraç(?:ão|ões)',
      rep: 'reps?\\.?|repetiç(?:ão|ões)',
      set: 'séries?|rodadas?|voltas?',
      movement: 'círculos',
    },
    ...{
      times: 'vezes|vez|x(?!\\s*[\\p{L}\\d])',
      each: '(?:por|em|de|para)?\\s*(?:cada|por|ambos\\s+os|ambas\\s+as)\\s+(?:lados?|pernas?|braços?|pés?)|/\\s*lado',
    },
    other: '(?:repita|repetir|troque|trocar|depois)\\b[^.;:!?\\n]{0,25}?\\b(?:lado|perna|braço)',
    ...{
      rest: 'descanso|pausa|descanse',
      notDose:
        '(?:vezes\\s+)?(?:ao|por|na)\\s+(?:dia|semana)|dias?|semanas?|meses|anos?|horas?|%|°|(?:cm|kg|g|ml|l)(?!\\w)',
    },
  },
};
