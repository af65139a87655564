import { encodeAttributions, type EncodedAttributions } from '#lib/authorship/encoded-attributions.ts'
import type { ToldRefusal } from '#lib/access/tell-refusal.ts'
import type { DocumentId, SessionId } from '#lib/base/ids.ts'
import { fail, succeed, type Result } from '#lib/base/result.ts'
import { admitToDocument } from '../admit.ts'
import { attributeOpenedLog } from '../attribute-opened-log.ts'
import type { Context, Query } from '../named.ts'
import { readPeople, type NamedPerson } from '../read-people.ts'
import { readWholeLog } from '../read-whole-log.ts'
import type { OpenFailure } from '../vault.ts'

/** Who wrote what as of a record, as a caller may keep it. Holds no word and no name. */
export interface KeptAuthorship {
  readonly seq: number
  readonly attributions: EncodedAttributions
}

export interface AuthorshipFound extends KeptAuthorship {
  /** In the order of `attributions.people`; also those who no longer belong to the workspace. */
  readonly people: readonly NamedPerson[]
}

/**
 * Who wrote what of a document, for somebody who may read it, computed from its log. What the caller kept is
 * given back as it is while nothing was written since.
 */
export const findAuthorship: Query<
  {
    readonly sessionId: SessionId
    readonly documentId: DocumentId
    readonly kept: KeptAuthorship | undefined
  },
  Result<AuthorshipFound, ToldRefusal | OpenFailure>
> = {
  async run(context, { sessionId, documentId, kept }) {
    const admitted = await admitToDocument(context, sessionId, documentId, 'read')
    if (!admitted.ok) return admitted
    const { document } = admitted.value
    const seq = await readHeadSeq(context, document.number)
    let attributions = kept?.seq === seq ? kept.attributions : undefined
    if (attributions === undefined) {
      const log = await readWholeLog(context, document)
      if (log === undefined) return fail({ kind: 'corrupt-record' })
      attributions = encodeAttributions((await attributeOpenedLog(context, document, log)).attributions)
    }
    const people = await readPeople(context, document.facts.workspaceId, attributions.people)
    return succeed({ seq, attributions, people })
  },
}

/** The seq of the document's last record; 0 while there is none. */
async function readHeadSeq({ db }: Context, document: number): Promise<number> {
  const head = await db.selectFrom('heads').select('seq').where('document', '=', document).executeTakeFirst()
  return head?.seq ?? 0
}
