import { defineFinderWords } from '../finder-words.ts'
import { splitWords } from '../split-words.ts'

/** Arabic verbs of speech with and without the conjunctions that are written together with them: قال, وقال, فقال. */
function withConjunctions(verbs: string): string[] {
  return splitWords(verbs).flatMap((verb) => [verb, `و${verb}`, `ف${verb}`])
}

/**
 * Arabic: «…», “…” and "…". Names have no capitals, so the finder cannot see where one ends: the words only show what is a
 * quotation, and every name stays open.
 */
export const arFinder = defineFinderWords({
  nounsNeedNoArticle: true,
  questionLabels: new Set(splitWords('سؤال س')),
  answerLabels: new Set(splitWords('جواب ج')),
  speechVerbs: new Set(
    withConjunctions(`قال قالت قالوا يقول تقول يقولون قائلا قائلاً قائلة أضاف أضافت أضافوا يضيف تضيف مضيفا مضيفاً مضيفة أكد أكدت يؤكد تؤكد مؤكدا
      مؤكداً مؤكدة أعلن أعلنت يعلن تعلن ذكر ذكرت يذكر تذكر أوضح أوضحت يوضح توضح موضحا موضحاً موضحة صرح صرّح صرحت يصرح أشار أشارت يشير
      تشير مشيرا مشيراً مشيرة كتب كتبت يكتب تكتب تابع تابعت يتابع تتابع رد ردت يرد ترد شدد شددت يشدد تشدد اعتبر اعتبرت يعتبر تعتبر حذر
      حذرت يحذر تحذر رأى رأت يرى ترى سأل سألت يسأل تسأل اعترف اعترفت زعم زعمت لفت لفتت دعا دعت طالب طالبت نفى نفت علق علقت
      أجاب أجابت يجيب تجيب روى روت يروي تروي`),
  ),
  judgementVerbs: new Set(withConjunctions('وصف وصفت يصف تصف واصفا واصفاً واصفة سمى سمت أسماه انتقد انتقدت')),
  subordinators: new Set(splitWords('إن أن إنه إنها إنهم أنه أنها أنهم بأن بأنه بأنها')),
  prepositions: new Set(splitWords('في من إلى على عن مع بعد قبل خلال عند ضد منذ حول بين دون')),
  relatives: new Set(splitWords('الذي التي الذين اللواتي')),
  conjunctions: new Set(splitWords('و أو ثم لكن بل كما')),
  namingWords: new Set(
    splitWords(
      'فيلم رواية كتاب صحيفة جريدة مجلة قناة برنامج مسلسل أغنية عملية حركة حزب منظمة تنظيم شركة وكالة يسمى تسمى المسمى المسماة بعنوان شعار',
    ),
  ),
  workNouns: new Set(splitWords('فيلم رواية كتاب صحيفة جريدة مجلة قناة برنامج مسلسل أغنية بعنوان')),
})
