import { afterEach, beforeEach, expect, vi } from 'vitest'

/** Output nobody expected is a finding: a test that means to see some replaces the spy itself. */
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const

beforeEach(() => {
  for (const method of methods) vi.spyOn(console, method).mockImplementation(() => {})
})

afterEach(() => {
  for (const method of methods) {
    const spy = vi.mocked(console[method])
    if (!vi.isMockFunction(spy)) continue
    expect(spy.mock.calls, `console.${method} was called`).toEqual([])
    spy.mockRestore()
  }
})
