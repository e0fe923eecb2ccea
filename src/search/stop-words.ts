import { splitWords } from './fold.ts';

/** Words that say nothing of what is needed, per language. They travel with the words. */
const lists: Record<string, string> = {
  en: `a about after again all also am an and another any anyone anything are as ask at away back be because been before but
    by can cannot can't cant could did didn't do does doesn't doesnt don't dont for from get gets getting give go going got had has have
    having he her here hers him his how i i'm im i've if in into is isn't it its just keep know let like long look looking lot
    made make many me might more most much must my near nearby need needed needs never no not now of off on once one only or other our ours out
    over own please really she should so some someone something somewhere still such take taking tell than that the their them then
    there these they thing things this those to too try trying up us use very want wants was way we we're went were what when where which while
    who whose why will wish with won't wont would yes yet you your help helps assistance services service program programs
    free cheap affordable low close around me find there's im ive it's thank thanks hello hi`,
  es: `a acerca ahi al algo alguien algun alguna algunas alguno algunos alla alli aqui aquel asi aunque ayuda ayudar ayuden ayudas busco buscar cada
    cerca como con conseguir cual cuales cuando cuanto dan dar de del desde donde dos e el ella ellas ellos en entre era es esa ese eso esos
    esta estamos estan estar este esto estos estoy favor fue gracias gratis gratuito gratuita gratuitos gratuitas ha hace hacer hago hay hola la las le les lo los mas me mi mis
    mucha muchas mucho muchos muy necesita necesitamos necesito ni no nos nosotros nuestra nuestras nuestro nuestros o obtener otra otras otro otros para pero
    poco por porque programa programas pueda puede pueden puedo que quien quienes quiere quiero quisiera se ser servicio servicios si sin sobre solo son soy
    su sus tambien tan tanto te tenemos tener tengo tiene tienen toda todas todo todos tu tus un una unas uno unos usted ustedes va vamos
    van ver voy y ya yo barato barata baratos baratas economico economica economicos economicas`,
  vi: `tôi tui em anh chị ơi là và của cho có được bị ở tại đâu nào gì làm sao thế cần muốn xin giúp đỡ giùm hỗ trợ với các những một
    này đó thì mà để ra vào rồi đang sẽ đã cũng miễn phí tìm ai`,
  tl: `ako ko akin aking namin kami natin tayo siya niya nila sila kayo ninyo mo ka ikaw ang ng mga sa na ay at o si ni kay para po opo ho
    may mayroon meron paano saan ano sino bakit kailan kailangan gusto naghahanap tulong libre libreng lang din rin naman ba yung iyong
    hindi wala walang pwede puwede dito doon kung ito iyan`,
  ar: `في من على إلى الى عن مع هل ما ماذا كيف أين متى هذا هذه ذلك التي الذي أنا نحن هو هي هم لي لنا عندي عندنا أريد نريد أحتاج احتاج نحتاج يحتاج
    تحتاج مساعدة أو و لا ليس يوجد لدي لدينا مجاني مجانية مجانا أجل`,
  zh: `我們 我们 需要 哪裡 哪里 怎麼 怎么 麼辦 么办 什麼 什么 可以 幫助 帮助 免費 免费 如何 請問 请问 想要 沒有 没有 附近 服務 服务 申請 申请`,
};

/** Words for whom help is for: nearly every query may hold them, so they tell little of what is needed. */
const peopleLists: Record<string, string> = {
  en: 'kid kids child children son sons daughter daughters boy girl family families year years old',
  es: 'hijo hija hijos hijas niño niña niños niñas familia familias año años',
  zh: '孩子 小孩',
  vi: 'con',
  tl: 'anak bata',
  ar: 'طفل طفلي أطفال أطفالي ابني ابنتي أولاد أولادي',
};

/** The words for children and families of a language, folded. */
export function peopleWordsOf(lang: string): readonly string[] {
  return splitWords(peopleLists[lang.split('-')[0] ?? lang] ?? '');
}

const cache = new Map<string, ReadonlySet<string>>();

/** The stop words of a language, folded; `zh-Hant` and `zh-Hans` share those of `zh`; a language without a list has none. */
export function stopWordsOf(lang: string): ReadonlySet<string> {
  const base = lang.split('-')[0] ?? lang;
  let words = cache.get(base);
  if (!words) {
    words = new Set(splitWords(lists[base] ?? ''));
    cache.set(base, words);
  }
  return words;
}
