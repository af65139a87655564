'use client'

import { useEffect, useState, useSyncExternalStore } from 'react'
import { isTakingAMoment } from './is-taking-a-moment.ts'
import { onSignedOut, tellSignedInAgain } from './signed-in-events.ts'
import { StayWatch, type Stay, type StayMessage } from './stay-watch.ts'
import { stayingChannel, tellTabs } from './staying-channel.ts'
import { askStaying, tellInput, type Staying } from './staying-request.ts'
import { stopHeldKeys } from './stop-held-keys.ts'
import { watchInput } from './watch-input.ts'

const stillIn: Stay = { kind: 'in' }

/** Watches over how long the person of this page stays signed in, for as long as the page is shown. */
export function useStayWatch(
  account: string,
  drafts: Staying['drafts'],
): { readonly watch: StayWatch; readonly stay: Stay } {
  const [{ watch, listen }] = useState(() => makeWatch(account, drafts))
  useEffect(() => listen(), [listen])
  const stay = useSyncExternalStore(watch.subscribe, watch.getStay, () => stillIn)
  return { watch, stay }
}

function makeWatch(account: string, drafts: Staying['drafts']) {
  let post: (message: StayMessage) => void = () => {}
  const watch = new StayWatch({
    account,
    drafts,
    now: () => Date.now(),
    after: (delayMs, run) => {
      const timer = setTimeout(run, delayMs)
      return () => clearTimeout(timer)
    },
    ask: askStaying,
    tell: tellInput,
    post: (message) => post(message),
    isTakingAMoment,
    onOtherPage: (why) => {
      // Another person's first page, or the same page as this session may see it.
      if (why === 'other-person') location.replace('/')
      else location.reload()
    },
    onStillIn: tellSignedInAgain,
  })

  const listen = () => {
    const channel = new BroadcastChannel(stayingChannel)
    channel.addEventListener('message', ({ data }: MessageEvent<StayMessage>) => watch.heard(data))
    post = (message) => tellTabs(channel, message)
    const look = () => {
      if (document.visibilityState === 'visible') watch.look()
    }
    const stops = [
      watchInput((isKey) => watch.input(isKey)),
      stopHeldKeys(() => watch.getStay().kind !== 'in'),
      onSignedOut(() => watch.signedOut()),
      listenTo(document, 'visibilitychange', look),
      listenTo(window, 'focus', look),
      listenTo(window, 'online', look),
      listenTo(window, 'waymark:leave', () => watch.stop()),
    ]
    watch.start()
    return () => {
      for (const stop of stops) stop()
      watch.stop()
      post = () => {}
      channel.close()
    }
  }
  return { watch, listen }
}

function listenTo(target: EventTarget, name: string, listener: () => void): () => void {
  target.addEventListener(name, listener)
  return () => target.removeEventListener(name, listener)
}
