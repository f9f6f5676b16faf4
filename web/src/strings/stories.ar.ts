import { plural } from '../format/plural.ts'
import { localeOf } from './locales.ts'
import type { storiesEn, storyCountsEn } from './stories.en.ts'

const count = (zero: string, one: string, two: string, few: string, many: string, other: string) =>
  plural(localeOf.ar, { zero, one, two, few: `# ${few}`, many: `# ${many}`, other: `# ${other}` })

/** Counted nouns of the stories. */
export const storyCountsAr: typeof storyCountsEn = {
  stories: count('لا قصص', 'قصة واحدة', 'قصتان', 'قصص', 'قصة', 'قصة'),
  groups: count('لا مجموعات', 'مجموعة واحدة', 'مجموعتين', 'مجموعات', 'مجموعة', 'مجموعة'),
}

/** What the list of stories says, and what narrows a story. */
export const storiesAr: typeof storiesEn = {
  board: {
    filters: 'أيّ القصص',
    all: 'الكل',
    unread: 'الجديد منذ زيارتك الأخيرة',
    growing: 'المتنامية',
    growingNote: day => `ما نُشر من إفاداتها في الأيام السبعة المنتهية بـ${day} أكثر مما نُشر في السبعة التي قبلها.`,
    contested: 'المختلَف فيها',
    order: 'الترتيب',
    orders: {
      listed: 'الترتيب الأصلي',
      newest: 'الأحدث أولاً',
      growing: 'الأسرع نمواً',
      contested: 'الأكثر اختلافاً',
      largest: 'الأكثر إفادات',
    },
    outlet: 'وسيلة الإعلام',
    anyOutlet: 'كل وسائل الإعلام',
    outletCount: (outlet, stories) => `${outlet} (${stories})`,
    none: 'لا قصص بهذه الصفة.',
    readAll: 'علّم الكل مقروءاً',
    isNew: 'جديدة',
    isChanged: 'تغيّرت',
    kept: 'ما قرأتَه محفوظ في هذا المتصفح وحده.',
    spark: (claims, period, peak) => `الإفادات بحسب يوم النشر: ${claims}، ${period}، ${peak}.`,
    peak: (most, day) => `وأكثرها منذ ${day}: ${most}`,
    sparkOne: (claims, day) => `الإفادات بحسب يوم النشر: ${claims} في ${day}.`,
    recent: (claims, before) => `في الأيام السبعة الأخيرة ${claims}، وفي السبعة التي قبلها ${before}`,
  },
  narrow: {
    label: 'مرشّحات القصة',
    type: 'النوع',
    actor: 'الفاعل',
    status: 'الحالة',
    outlet: 'وسيلة الإعلام',
    from: 'من',
    to: 'إلى',
    any: 'الكل',
    more: 'مرشّحات أخرى',
    clear: 'أزل المرشّحات',
    none: 'لا شيء في هذه القصة يوافق هذه المرشّحات.',
    option: (name, count) => `${name} (${count})`,
    shown: (events, claims) => `المعروض: ${events}، ${claims}.`,
  },
}
