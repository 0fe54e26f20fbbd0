/** Explains in words why a file could not be written, and what to do: parts of a problem. */
export function explainUnwritable(error: unknown): { message: string; remedy: string } {
  const { code, message } = error as NodeJS.ErrnoException
  return {
    message: `cannot be written (${code ?? message})`,
    remedy: remedies[code ?? ''] ?? 'check its permissions',
  }
}

const remedies: Record<string, string> = {
  ENOSPC: 'the disk is full: make room on it',
  EDQUOT: 'the disk quota is used up: make room',
  EFBIG: 'the system allows no larger file here',
  EROFS: 'the disk is read-only: write to another one',
  EACCES: 'check the permissions of the file and of its folder',
  EPERM: 'check the permissions of the file and of its folder',
}
