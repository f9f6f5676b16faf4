/**
 * The name of a member as a path below its holder. Names in archives are whatever their makers wrote: an absolute path, a drive, `..` and
 * control characters are taken out of what is shown. Nothing is ever written under such a name. What the archive says stays in `Holder.member`.
 */
export function memberPath(name: string): string {
  const parts = name
    .slice(0, 1000)
    .replaceAll('\\', '/')
    .replace(/[\p{Cc}\p{Cs}]/gu, '\ufffd')
    .split('/')
    .filter(part => part !== '' && part !== '.' && part !== '..' && !/^[A-Za-z]:$/.test(part))
  return parts.join('/') || 'unnamed'
}

/** What archivers put beside the files of their users, and what says something about an archive instead of being in it (as in folders). */
const PASSED_OVER =
  /(?:^|\/)(?:\.[^/]*|__MACOSX|node_modules|Thumbs\.db|desktop\.ini)(?:\/|$)|(?:^|\/)(?:readme|licen[cs]e|copying)(?:\.[a-z]{1,9}){0,2}$/i

/** Whether a member is passed over as a file of that name in a folder is. */
export const passedOver = (path: string): boolean => PASSED_OVER.test(path)

/** What is said of an archive without a file that is read. `members`: how many it has. */
export const noFiles = (members: number): string =>
  members === 0
    ? 'it holds no article: it is an archive without members'
    : 'it holds no article: its members are only folders, links, or files that are passed over'
