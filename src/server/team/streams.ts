/** How long a stream may go on before whoever listens must show again who he is, in milliseconds. */
export const STREAM = 600_000

/** The same answer, whose stream ends after a while: a browser connects again, and is asked again. */
export function endingAfter(answer: Response, milliseconds: number): Response {
  const reader = answer.body?.getReader()
  if (reader === undefined) return answer
  let timer: NodeJS.Timeout | undefined
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      timer = setTimeout(() => {
        controller.close()
        reader.cancel().catch(() => {})
      }, milliseconds)
      timer.unref()
    },
    async pull(controller) {
      const { done, value } = await reader.read()
      if (done) clearTimeout(timer)
      try {
        if (done) controller.close()
        else controller.enqueue(value)
      } catch {
        // It was ended while this came.
      }
    },
    cancel(reason) {
      clearTimeout(timer)
      return reader.cancel(reason)
    },
  })
  return new Response(body, { status: answer.status, headers: answer.headers })
}
