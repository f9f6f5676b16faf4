/** The API as types. Made of its document by `npm run client`: change the routes, and make it anew. */

export interface paths {
  '/api/v1/stories': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The stories of the account */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** `newest` by the last day of publication, `growing` by how many more claims came out in the last seven days than in the seven before. */
          order?: 'listed' | 'newest' | 'growing' | 'contested' | 'largest'
          /** Only those with a contested event. */
          contested?: 'true' | 'false'
          /** Only those that grow. */
          growing?: 'true' | 'false'
          /** Id of an outlet, or its name. */
          outlet?: string
          /** Only those that changed after the change with this number. */
          after?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Stories'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/stories/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** One story: events, claims, articles, copies, origins */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Story'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/articles/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** One article: text, blocks, claims, copies */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Article'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/claims/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** One claim and the rules that made it */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['ClaimPage'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/events/{id}/graph': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Through whom an event came: origin, relay, outlet */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['OriginGraph'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/places': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Governorates and towns of the gazetteer inside a box, the weightiest first */
    get: {
      parameters: {
        query: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** West, south, east and north, in degrees with commas. */
          box: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['KnownPlaces'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/places/named': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Places of the gazetteer by their names, or how these begin */
    get: {
      parameters: {
        query: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** A name in Arabic or in Latin letters. */
          q: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['KnownPlaces'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/search': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Articles and claims that hold all words of a query */
    get: {
      parameters: {
        query: {
          kind?: 'article' | 'claim'
          /** Type of the claim’s event. May be given for each. */
          type?: components['schemas']['EventType'] | readonly components['schemas']['EventType'][]
          /** Id of an actor, or a name as articles have it. */
          actor?: string | readonly string[]
          /** As what the actor stands in the claim. */
          role?: 'agent' | 'target' | 'chain'
          /** Id of an origin, as events and facets name it. */
          origin?: string | readonly string[]
          /** Id of an outlet, or its name. */
          outlet?: string | readonly string[]
          /** Id of a place, or its name. */
          place?: string | readonly string[]
          /** ISO 3166-1 alpha-2. */
          country?: string | readonly string[]
          status?: components['schemas']['EventStatus'] | readonly components['schemas']['EventStatus'][]
          polarity?: 'asserted' | 'denied'
          factuality?:
            | ('occurred' | 'ongoing' | 'planned' | 'possible')
            | readonly ('occurred' | 'ongoing' | 'planned' | 'possible')[]
          /** A point, `lat,lon` in degrees, or the id of a place. */
          near?: string
          /** Kilometres from it; 25 by default. */
          km?: number | null
          /** First day of what is said to have happened: 2019, 2019-03, 2019-03-07. */
          from?: string
          /** Last day of it. */
          to?: string
          publishedFrom?: string
          publishedTo?: string
          /** Words; all must be there. Spelling, diacritics and inflection do not matter. Empty: all that the rest asks for. */
          q: string
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** Whether the hits are counted by their values, which takes about as long again. */
          facets?: 'true' | 'false'
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Search'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/inputs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was read, and what could not be */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Inputs'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/changes': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What was added, changed, corrected and withdrawn: a page, or a stream of server-sent events */
    get: {
      parameters: {
        query?: {
          /** Only changes after this number: `next` or `last` of an earlier page; without it, from the first. */
          cursor?: string
          /** Written at this EDTF year, month, day or moment (UTC where it names no offset) or later. All behind the first of these count, also where the clock was set back. */
          since?: string
          /** Some of event, story, article, claim, with commas. */
          kind?: string
          /** Some of added, changed, corrected, withdrawn, with commas. */
          what?: string
          /** Only changes in this story. */
          story?: string
          /** How many at most. */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            readonly 'application/json': components['schemas']['Changes']
            readonly 'text/event-stream': string
          }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/export/{format}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The account, or a part of it, as a file for other programs */
    get: {
      parameters: {
        query?: {
          /** Only these stories, by their ids; several with commas. */
          story?: string
          /** Only these events, by their ids; several with commas. */
          event?: string
        }
        header?: never
        path: {
          format:
            | 'articles'
            | 'claims'
            | 'events'
            | 'acled'
            | 'ged'
            | 'geojson'
            | 'parquet-events'
            | 'parquet-claims'
            | 'ftm'
            | 'annotations'
            | 'prov'
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: {
            readonly 'application/jsonl; charset=utf-8': string
            readonly 'text/csv; charset=utf-8; header=present': string
            readonly 'application/geo+json': string
            readonly 'application/vnd.apache.parquet': string
            readonly 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"': string
            readonly 'application/ld+json': string
          }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/stories/{id}/dossier': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The dossier of a story, or of some of its events: one HTML page that needs no network */
    get: {
      parameters: {
        query?: {
          /** The language in which it opens. */
          lang?: 'en' | 'ar'
          /** Only these events of the story, by their ids; several with commas. */
          event?: string
          /** Whether a browser keeps it as a file instead of showing it. */
          download?: 'true' | 'false'
        }
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { readonly 'text/html': string } }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/inputs/jobs': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Inputs that were added here and are read in the background, the newest first */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Jobs'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/inputs/feeds': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The feeds that isnad watch knows, and how each is */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Feeds'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/inputs/text': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Adds an article as text */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['NewText'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Job'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/inputs/address': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Adds what lies at a public address */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['NewAddress'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Job'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/inputs/file': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Adds a file: an article, or an archive, feed or document that holds some */
    post: {
      parameters: {
        query: {
          /** What the file is called. */
          name: string
          /** Day of publication, for an article that does not say it: 2019, 2019-03, 2019-03-07. */
          published?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody: { content: { readonly 'application/octet-stream': string } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Job'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/inputs/jobs/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    /** Ends the reading of an input; what is in the store by then stays */
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Jobs'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/outlets': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The outlets, those with most articles first */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** Only those in whose name every word of this begins a word, in Arabic or Latin letters; spelling and diacritics do not matter. Empty: all. */
          q?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Outlets'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/outlets/{key}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** One outlet: what it said, whom it quotes, and whose text it has */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          key: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['OutletPage'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/origins': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The origins, those with most claims first */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** Only those in whose name every word of this begins a word, in Arabic or Latin letters; spelling and diacritics do not matter. Empty: all. */
          q?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Origins'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/origins/{key}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** One origin: what it said, and who carries it */
    get: {
      parameters: {
        query?: never
        header?: never
        path: {
          key: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['OriginPage'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/knowledge': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The knowledge tables */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Tables'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/knowledge/{table}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** The rows of a table, those that were added here first */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** Only rows in which these letters stand. */
          q?: string
        }
        header?: never
        path: {
          table: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['TableRows'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/knowledge/{table}/try': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** What a new row would move: claims that come, go and change */
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          table: string
        }
        cookie?: never
      }
      requestBody: { content: { readonly 'application/json': components['schemas']['NewTry'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Try'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/knowledge/{table}/rows': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Keeps a row of one’s own, beside the store; one with its id takes its place */
    post: {
      parameters: {
        query?: never
        header?: never
        path: {
          table: string
        }
        cookie?: never
      }
      requestBody: { content: { readonly 'application/json': components['schemas']['NewRow'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Tables'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/knowledge/{table}/rows/{number}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    /** Takes a row of one’s own away */
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          table: string
          number?: number | null
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Tables'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/review': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** What a reviewer may look at first: claims and events by doubt and weight, each with why it stands there */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** Only of this story. */
          story?: string
          /** Only claims, or only events. */
          kind?: 'claim' | 'event'
          type?: components['schemas']['EventType']
          /** Only what stands there for this reason. */
          reason?:
            | 'contradicted'
            | 'contested'
            | 'figure'
            | 'inferred'
            | 'place-open'
            | 'time-open'
            | 'unit-open'
            | 'unplaced'
            | 'one-origin'
            | 'tied'
          /** Only what people stated this of. */
          status?: 'open' | 'accepted' | 'rejected' | 'corrected' | 'disputed'
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Queue'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/reviews': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Who stated what, the latest first; where reviewers disagree, and how much each two agree */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
          /** Only those that were found to speak of this claim or article. */
          target?: string
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Reviews'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    /** States what you think: accept, reject or correct claims, join or separate, undo */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['Statement'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Stated'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/me': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Who you are to this server, and what you may do */
    get: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Me'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/session': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Signs in */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['SignIn'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Me'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    /** Signs out */
    delete: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['SignedOut'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/join/look': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** What a link is for */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['Look'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Invitation'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/join': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Uses a link: a new member, or a new password */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['Join'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Me'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/password': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    /** Changes your own password */
    put: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['NewPassword'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Me'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/tokens': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Your tokens, the newest first */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Tokens'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    /** Makes a token, which is shown this once */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['NewToken'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['MadeToken'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/tokens/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    post?: never
    /** Withdraws a token */
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Withdrawn'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/members': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Who is of the team */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Members'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/audit': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    /** Who did what, when; the newest first */
    get: {
      parameters: {
        query?: {
          /** `next` of the page before; without it, the first page. */
          cursor?: string
          /** How many at most. */
          limit?: number
        }
        header?: never
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Audit'] }
        }
        304: { headers: { [name: string]: unknown }; content?: never }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    put?: never
    post?: never
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/invitations': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    put?: never
    /** Makes a link that lets somebody join once, or a member choose a new password */
    post: {
      parameters: { query?: never; header?: never; path?: never; cookie?: never }
      requestBody: { content: { readonly 'application/json': components['schemas']['Invite'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Invited'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    delete?: never
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
  '/api/v1/members/{id}': {
    parameters: { query?: never; header?: never; path?: never; cookie?: never }
    get?: never
    /** Gives a member another role */
    put: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { readonly 'application/json': components['schemas']['NewRole'] } }
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Member'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    post?: never
    /** Takes a member out, with sessions and tokens */
    delete: {
      parameters: {
        query?: never
        header?: never
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/json': components['schemas']['Member'] }
        }
        400: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        401: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        403: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        404: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        405: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        406: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        409: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        413: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        415: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        421: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        429: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        500: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
        503: {
          headers: { [name: string]: unknown }
          content: { readonly 'application/problem+json': components['schemas']['Problem'] }
        }
      }
    }
    options?: never
    head?: never
    patch?: never
    trace?: never
  }
}

export interface components {
  readonly schemas: {
    readonly Stories: {
      readonly items: readonly components['schemas']['ListedStory'][]
      readonly total: number
      readonly next: string | null
      /** The number of the newest change that this tells. */
      readonly last: number
      /** The newest day of publication in the account. */
      readonly newest: string | null
      /** The outlets that report most of all stories of the account. */
      readonly outlets: readonly {
        readonly outlet: components['schemas']['Outlet']
        readonly stories: number
      }[]
    }
    readonly ListedStory: components['schemas']['StorySummary'] & {
      readonly activity: components['schemas']['Activity']
      /** Claims published in the seven days up to `newest` of the list, and in the seven before. */
      readonly recent: {
        readonly claims: number
        readonly before: number
      }
      /** Its first change in this store. */
      readonly added: components['schemas']['Moment'] | null
      /** Its last change in this store. */
      readonly changed: components['schemas']['Moment'] | null
    }
    readonly Period: {
      readonly first: string
      readonly last: string
    }
    readonly Outlet: {
      readonly name: string
      readonly ref: string | null
      readonly label: components['schemas']['Bilingual'] | null
    }
    readonly Bilingual: {
      readonly en: string
      readonly ar: string
    }
    /** Claims by the day on which their article was published, in stretches of `step` days from `first` on; `undated` where that day is not known. */
    readonly Activity: {
      readonly first: string | null
      readonly step: number
      readonly claims: readonly number[]
      readonly undated: number
    }
    readonly Moment: {
      readonly number: number
      /** What the writer's clock said, ISO 8601. */
      readonly at: string
    }
    readonly StorySummary: {
      readonly id: string
      readonly title: string
      readonly counts: {
        readonly articles: number
        readonly events: number
        readonly claims: number
        readonly contested: number
      }
      /** First and last date of publication. */
      readonly reported: components['schemas']['Period'] | null
      /** First and last date of its events. */
      readonly happened: components['schemas']['Period'] | null
      readonly outlets: readonly components['schemas']['Outlet'][]
    }
    readonly Problem: {
      readonly type: string
      readonly title: string
      readonly status: number
      readonly detail?: string
      readonly instance?: string
    }
    readonly Story: components['schemas']['StorySummary'] & {
      readonly events: readonly components['schemas']['Event'][]
      readonly claims: readonly components['schemas']['Claim'][]
      readonly articles: readonly components['schemas']['ArticleSummary'][]
      readonly copies: readonly components['schemas']['Copy'][]
      readonly origins: readonly components['schemas']['Origin'][]
      /** Who is said to hold which place. Nothing is concluded from it. */
      readonly ground: readonly components['schemas']['PlaceHeld'][]
    }
    readonly Event: {
      readonly id: string
      readonly story: string
      readonly type: components['schemas']['EventType']
      readonly typeName: components['schemas']['Bilingual']
      readonly description: components['schemas']['Bilingual']
      readonly status: components['schemas']['EventStatus']
      readonly claims: readonly string[]
      readonly place: components['schemas']['Place'] | null
      readonly time: {
        readonly text: string
        readonly edtf: string | null
      } | null
      readonly quantities: readonly {
        readonly unit: string | null
        readonly unitName: components['schemas']['Bilingual'] | null
        readonly low: number | null
        readonly best: number | null
        readonly high: number | null
        /** The claims behind each figure; null where the account was stored before they were kept. */
        readonly behind: {
          readonly low: readonly string[]
          readonly best: readonly string[]
          readonly high: readonly string[]
        } | null
      }[]
      readonly interval: components['schemas']['Interval'] | null
      readonly support: components['schemas']['Support']
      readonly contradictions: readonly components['schemas']['Contradiction'][]
      readonly revisions: readonly components['schemas']['Revision'][]
    }
    readonly EventType:
      | 'capture'
      | 'control'
      | 'handover'
      | 'withdrawal'
      | 'surrender'
      | 'clash'
      | 'offensive'
      | 'siege'
      | 'attack'
      | 'airstrike'
      | 'shelling'
      | 'explosion'
      | 'killing'
      | 'injury'
      | 'execution'
      | 'abduction'
      | 'detention'
      | 'release'
      | 'evacuation'
      | 'transfer'
      | 'displacement'
      | 'destruction'
      | 'accident'
      | 'responsibility'
      | 'accusation'
      | 'agreement'
      | 'negotiation'
      | 'ceasefire'
      | 'meeting'
      | 'aid'
      | 'protest'
      | 'discovery'
      | 'investigation'
      | 'presence'
      | 'formation'
      | 'sanction'
      | 'statement'
    readonly EventStatus: 'single-source' | 'corroborated' | 'contested' | 'denied'
    readonly Place: components['schemas']['Named'] & {
      /** Degrees, WGS 84; null where nothing supports a coordinate. */
      readonly lat: number | null
      readonly lon: number | null
      /** ISO 3166-1 alpha-2. */
      readonly country: string | null
      readonly precision: components['schemas']['PlacePrecision']
    }
    readonly PlacePrecision:
      | 'site'
      | 'camp'
      | 'neighbourhood'
      | 'village'
      | 'town'
      | 'city'
      | 'district'
      | 'governorate'
      | 'region'
      | 'country'
      | 'river'
      | 'border'
    readonly Named: {
      readonly name: string
      readonly ref: string | null
      readonly label: components['schemas']['Bilingual'] | null
      readonly start: number
      readonly end: number
    }
    /** Between which days it was, by its own dates, by when it was told, and by what the texts say of its order. */
    readonly Interval: {
      /** EDTF. */
      readonly edtf: string
      readonly earliest: components['schemas']['Bound'] | null
      readonly latest: components['schemas']['Bound'] | null
    }
    readonly Bound: {
      /** EDTF. */
      readonly edtf: string
      readonly because: 'dated' | 'published' | 'said' | 'event' | 'plan' | 'copy'
      readonly article: string
      /** The words that say it; null where it is a date of publication. */
      readonly span: components['schemas']['Span'] | null
      /** The event that it was counted from. */
      readonly event: string | null
    }
    /** [start, end) in UTF-16 code units into the text of the article. */
    readonly Span: {
      readonly start: number
      readonly end: number
    }
    readonly Support: {
      readonly claims: number
      readonly articles: number
      readonly outlets: number
      readonly chains: number
      /** Origins, not outlets. */
      readonly independent: number
      readonly joined: readonly {
        readonly claims: readonly [string, string]
        readonly reason: 'same-origin' | 'copy' | 'cites-outlet' | 'unnamed-tied' | 'same-article' | 'reviewed'
      }[]
    }
    readonly Contradiction: {
      readonly kind: components['schemas']['ContradictionKind']
      readonly claims: readonly [string, string]
      /** Which rule says so, and what it compared, in the words of each claim's article. */
      readonly reason: {
        readonly rule: components['schemas']['ContradictionRule']
        readonly values: readonly [string, string]
      }
    }
    readonly ContradictionKind: 'polarity' | 'quantity' | 'time' | 'place' | 'agent' | 'target' | 'composition'
    readonly ContradictionRule:
      | 'asserted-and-denied'
      | 'outcomes-differ'
      | 'figures-do-not-meet'
      | 'days-apart'
      | 'places-apart'
      | 'stays-and-leaves'
      | 'doers-differ'
      | 'sufferers-differ'
      | 'civilians-and-fighters'
    /** The same origin: its earlier claim, then its later one. */
    readonly Revision: {
      readonly claims: readonly [string, string]
      /** Which figure of the origin the later one is: 2 for its second. */
      readonly sequence: number
      readonly values: readonly [string, string]
    }
    readonly Claim: {
      readonly id: string
      readonly article: string
      readonly event: string | null
      readonly story: string | null
      readonly description: components['schemas']['Bilingual']
      readonly type: components['schemas']['EventType']
      readonly typeName: components['schemas']['Bilingual']
      readonly polarity: 'asserted' | 'denied'
      readonly factuality: 'occurred' | 'ongoing' | 'planned' | 'possible'
      readonly evidence: {
        readonly start: number
        readonly end: number
        readonly exact: string
        /** The sentence around the evidence, with the words that say who says it; in search results the evidence alone. */
        readonly sentence: {
          readonly start: number
          readonly end: number
          readonly exact: string
        }
      }
      readonly trigger: components['schemas']['Span']
      /** Origin first, nearest to the article last; the outlet is no link. */
      readonly chain: readonly components['schemas']['Link'][]
      readonly agents: readonly components['schemas']['Named'][]
      readonly targets: readonly components['schemas']['Named'][]
      readonly place: components['schemas']['Place'] | null
      readonly time: components['schemas']['Time'] | null
      readonly quantities: readonly components['schemas']['Quantity'][]
      readonly review?: components['schemas']['ClaimReview']
    }
    readonly Link: components['schemas']['Named'] & {
      readonly kind: components['schemas']['LinkKind']
    }
    readonly LinkKind:
      | 'person'
      | 'force'
      | 'state'
      | 'organisation'
      | 'agency'
      | 'monitor'
      | 'outlet'
      | 'reporter'
      | 'unnamed'
    readonly Time: {
      readonly text: string
      /** EDTF, or null while the words cannot be resolved. */
      readonly edtf: string | null
      readonly start: number
      readonly end: number
    }
    readonly Quantity: {
      readonly text: string
      /** "More than 800" is min 800, max null. */
      readonly min: number | null
      readonly max: number | null
      readonly approximate: boolean
      readonly unit: string | null
      readonly unitName: components['schemas']['Bilingual'] | null
      readonly start: number
      readonly end: number
    }
    /** Absent where nobody reviewed the claim. */
    readonly ClaimReview: {
      /** A rejected claim counts nowhere. */
      readonly verdict: 'accepted' | 'rejected' | null
      /** The fields in which people replaced the machine’s value. */
      readonly corrected: readonly string[]
      readonly by: readonly {
        readonly review: string
        readonly action: string
        readonly author: string
        readonly at: string
        readonly note: string | null
      }[]
    }
    readonly ArticleSummary: {
      readonly id: string
      readonly sha256: string
      readonly file: string | null
      readonly url: string | null
      readonly title: string | null
      readonly outlet: components['schemas']['Outlet'] | null
      /** EDTF; never the day a page was crawled. */
      readonly published: string | null
      readonly claims: number
      readonly stories: readonly string[]
    }
    readonly Copy: {
      readonly article: string
      readonly of: string
      /** The share of `article`'s body that stands in `of`. */
      readonly share: number
      /** Who likely took the text: `taken` by `article`, `given` by it, `common` to both from a third. */
      readonly direction: 'taken' | 'given' | 'common' | 'unknown'
      /** Why the direction is likely. */
      readonly because:
        | 'is-agency'
        | 'names-outlet'
        | 'same-agency'
        | 'same-quotation'
        | 'corrects'
        | 'published-later'
        | 'holds-more'
        | 'unknown'
      /** The words that say so, and in which of the two articles they stand. */
      readonly credit: components['schemas']['Span'] &
        ({
          readonly article: string
        } | null)
      /** `here` counts into the text of `article`, `there` into the text of `of`. */
      readonly passages: readonly {
        readonly here: components['schemas']['Span']
        readonly there: components['schemas']['Span']
      }[]
    }
    readonly Origin: {
      readonly id: string
      readonly name: string
      readonly label: components['schemas']['Bilingual'] | null
      readonly kind: string
      /** An outlet's own voice: it names nobody, so it counts as no origin. */
      readonly own: boolean
      readonly claims: readonly string[]
    }
    readonly PlaceHeld: {
      readonly place: components['schemas']['Place']
      /** In the order of time. */
      readonly holdings: readonly components['schemas']['Holding'][]
      /** Pairs of holdings, by number, that give the place to two holders on one day, by different origins. */
      readonly disagreements: readonly (readonly [number, number])[]
    }
    readonly Holding: {
      readonly holder: {
        readonly name: string
        readonly ref: string | null
        readonly label: components['schemas']['Bilingual'] | null
      }
      /** `besieges`: stands around it, and so does not hold it. */
      readonly how: 'holds' | 'besieges'
      readonly polarity: 'asserted' | 'denied'
      readonly factuality: 'occurred' | 'ongoing' | 'planned' | 'possible'
      /** When it began, EDTF. A state said on a day began on that day or before: `../2019-03-12`. */
      readonly since: string | null
      /** When it ended, EDTF; null where nothing is said of it. */
      readonly until: string | null
      /** Null where a state is told. */
      readonly turn: 'takes' | 'loses' | null
      /** Only a part of the place. */
      readonly part: boolean
      readonly event: string
      readonly claims: readonly string[]
      readonly origins: readonly string[]
    }
    readonly Article: {
      readonly article: components['schemas']['ArticleSummary']
      readonly text: string
      readonly blocks: readonly (components['schemas']['Span'] & {
        readonly role: components['schemas']['BlockRole']
      })[]
      readonly title: components['schemas']['Span'] | null
      readonly dateline: components['schemas']['Span'] | null
      readonly outlet: {
        readonly value: components['schemas']['Outlet']
        readonly span: components['schemas']['Span'] | null
        readonly from: string
      } | null
      readonly published: {
        readonly value: string
        readonly span: components['schemas']['Span'] | null
        readonly from: string
      } | null
      /** Whatever says when it was published, the surest first. */
      readonly dates: readonly components['schemas']['DateSaid'][]
      readonly credits: readonly components['schemas']['Credit'][]
      /** Null where only the account is kept. */
      readonly came: components['schemas']['Came'] | null
      readonly claims: readonly components['schemas']['Claim'][]
      readonly copies: readonly components['schemas']['Copy'][]
      readonly copied: readonly components['schemas']['Copy'][]
      /** The articles that the copies name. */
      readonly related: readonly components['schemas']['ArticleSummary'][]
    }
    readonly BlockRole:
      | 'kicker'
      | 'title'
      | 'subtitle'
      | 'dateline'
      | 'byline'
      | 'caption'
      | 'heading'
      | 'body'
      | 'update'
      | 'related'
      | 'boilerplate'
    readonly DateSaid: {
      /** EDTF; an open interval where the text only bounds it. */
      readonly value: string
      /** The words or the value as they stand there. */
      readonly said: string
      readonly from: string
      readonly span: components['schemas']['Span'] | null
      /** Whether this is the one that the article is dated by. */
      readonly taken: boolean
    }
    /** [start, end) in UTF-16 code units into the text of the article. */
    readonly Credit: components['schemas']['Span'] & {
      readonly name: string
      readonly label: components['schemas']['Bilingual'] | null
      readonly from: 'dateline' | 'byline' | 'head of the text' | 'end of the text'
    }
    readonly Came: {
      /** Bytes. */
      readonly length: number
      readonly addedAt: string
      /** When whoever collected it wrote it down. */
      readonly retrieved: string | null
      /** What held it, outermost first. */
      readonly inside: readonly {
        readonly name: string
        readonly sha256: string | null
        readonly member: string
      }[]
      readonly http: {
        readonly status: number
        readonly headers: readonly (readonly [string, string])[]
        readonly redirects: readonly string[]
      } | null
      /** What was said beside it: a feed’s date, a mail’s subject, a day that the user named. */
      readonly facts: readonly {
        readonly from: string
        readonly value: string
      }[]
      /** The bytes that it was made from, where it is not what was found. */
      readonly original: {
        readonly sha256: string
        readonly length: number
        readonly made: string
      } | null
      /** The rows of the log that are about it. */
      readonly met: readonly {
        readonly row: number
        readonly hash: string
        readonly at: string
        readonly action: string
        readonly file: string | null
        readonly url: string | null
        readonly tool: string | null
      }[]
      /** The first stamp of a time-stamping authority that covers it, as the log tells; `isnad verify` reads it again. */
      readonly stamp: {
        readonly row: number
        readonly upTo: number
        readonly server: string
        readonly time: string
      } | null
    }
    readonly ClaimPage: {
      readonly claim: components['schemas']['Claim']
      readonly rules: readonly components['schemas']['Rule'][]
      readonly article: components['schemas']['ArticleSummary']
      readonly event: components['schemas']['Event'] | null
    }
    readonly Rule: {
      readonly rule: string
      readonly start: number
      readonly end: number
    }
    readonly OriginGraph: {
      readonly event: string
      readonly nodes: readonly {
        readonly id: string
        readonly name: string
        readonly label: components['schemas']['Bilingual'] | null
        readonly kind: string
        /** `body`: somebody on whose word another speaks. */
        readonly roles: readonly ('origin' | 'relay' | 'outlet' | 'body')[]
        readonly claims: readonly string[]
        /** Numbers of groups: two nodes of one group count once. */
        readonly groups: readonly number[]
        /** Where it speaks as the outlet. */
        readonly articles: readonly string[]
      }[]
      readonly edges: readonly {
        readonly from: string
        readonly to: string
        readonly kind: 'told' | 'speaks-for' | 'tied-to' | 'copy'
        /** False for copies of which nothing says who took the text. */
        readonly directed: boolean
        readonly claims: readonly string[]
        readonly because: readonly (
          | 'is-agency'
          | 'names-outlet'
          | 'same-agency'
          | 'same-quotation'
          | 'corrects'
          | 'published-later'
          | 'holds-more'
          | 'unknown'
        )[]
      }[]
      readonly groups: readonly {
        readonly number: number
        readonly claims: readonly string[]
        readonly origins: readonly string[]
        readonly joined: readonly {
          readonly claims: readonly [string, string]
          readonly reason: 'same-origin' | 'copy' | 'cites-outlet' | 'unnamed-tied' | 'same-article' | 'reviewed'
        }[]
      }[]
    }
    readonly KnownPlaces: {
      readonly items: readonly components['schemas']['KnownPlace'][]
      readonly total: number
      readonly next: string | null
    }
    readonly KnownPlace: {
      readonly id: string
      readonly label: components['schemas']['Bilingual']
      /** Degrees, WGS 84. */
      readonly lat: number
      readonly lon: number
      /** ISO 3166-1 alpha-2. */
      readonly country: string | null
      readonly precision: components['schemas']['PlacePrecision']
      /** People, or 0 where nobody says. */
      readonly population: number
    }
    readonly Search: {
      readonly items: readonly components['schemas']['Hit'][]
      readonly total: number
      readonly next: string | null
      readonly query: string
      /** `total` is as many as are counted: there may be more. */
      readonly more: boolean
      /** With the first page; null with those after it. */
      readonly facets: components['schemas']['Facets'] | null
    }
    readonly Hit:
      | {
          readonly kind: 'article'
          readonly article: components['schemas']['ArticleSummary']
          readonly snippet: components['schemas']['Snippet']
        }
      | {
          readonly kind: 'claim'
          readonly article: components['schemas']['ArticleSummary']
          readonly snippet: components['schemas']['Snippet']
          readonly claim: components['schemas']['Claim']
        }
    /** `marks` count UTF-16 code units into the snippet, not into the article. */
    readonly Snippet: {
      readonly text: string
      readonly start: number
      readonly marks: readonly components['schemas']['Span'][]
    }
    readonly Facets: {
      readonly fields: {
        readonly kind: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        readonly type: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        readonly status: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        readonly outlet: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        readonly origin: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        readonly actor: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        readonly place: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        readonly country: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        /** Months (2019-03) in which what claims tell began. */
        readonly happened: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
        /** Months of publication. */
        readonly published: readonly {
          /** What to ask with; a name that no table knows stands in quotation marks. */
          readonly value: string
          readonly label: components['schemas']['Bilingual'] | null
          readonly count: number
        }[]
      }
      /** How many hits were counted. */
      readonly counted: number
      /** Whether these are all hits; else the newest. */
      readonly exact: boolean
    }
    readonly Inputs: {
      readonly items: readonly components['schemas']['Input'][]
      readonly total: number
      readonly next: string | null
      readonly counts: {
        readonly articles: number
        readonly failures: number
      }
    }
    readonly Input:
      | {
          readonly kind: 'failure'
          readonly failure: components['schemas']['Failure']
        }
      | {
          readonly kind: 'article'
          readonly article: components['schemas']['ArticleSummary']
        }
    /** An input that gave no article, with the reason as one sentence. */
    readonly Failure: {
      readonly input: string
      readonly reason: string
      readonly message: string
    }
    readonly Changes: {
      readonly items: readonly components['schemas']['Change'][]
      readonly next: string | null
      /** A later question with this as its cursor goes on from here, also where there are no more now. */
      readonly last: number
    }
    readonly Change:
      | {
          readonly kind: 'event'
          /** Rises in the order in which changes were written; some may be missing. */
          readonly number: number
          /** What the writer's clock said, ISO 8601. */
          readonly at: string
          /** `changed`: such as who else says so. `corrected`: what, where, when, how many, or whether it is contested. `withdrawn`: it is no more, or people rejected it. */
          readonly what: 'added' | 'changed' | 'corrected' | 'withdrawn'
          readonly ref: string
          readonly story: string | null
          readonly description: components['schemas']['Bilingual']
          readonly was: {
            readonly type?: components['schemas']['EventType']
            readonly place?: components['schemas']['PlaceFacts'] | null
            /** EDTF. */
            readonly time?: string | null
            readonly quantities?: readonly {
              readonly unit: string | null
              readonly low: number | null
              readonly best: number | null
              readonly high: number | null
            }[]
            readonly status?: components['schemas']['EventStatus']
            readonly story?: string
            /** EDTF. */
            readonly interval?: string | null
            readonly claims?: number
            readonly articles?: number
            readonly outlets?: number
            /** Independent origins. */
            readonly origins?: number
            readonly contradictions?: number
            readonly revisions?: number
          } | null
          readonly is: components['schemas']['EventFacts'] | null
          /** Claims of an event, articles of a story. */
          readonly members: {
            readonly added: readonly string[]
            readonly removed: readonly string[]
          }
          /** Those withdrawn at the same time of which it holds most. */
          readonly replaces: readonly string[]
          /** Those that are still there, from which something came over. */
          readonly from: readonly string[]
          /** Which one to follow in the place of one withdrawn. */
          readonly replacedBy: string | null
          /** Where the claims of an event, the articles of a story that is withdrawn are now. */
          readonly went: {
            readonly how: 'continued' | 'merged' | 'divided' | 'rejected' | 'gone'
            readonly to: readonly {
              readonly id: string
              readonly members: readonly string[]
            }[]
            readonly rejected: readonly string[]
            readonly gone: readonly string[]
          } | null
        }
      | {
          readonly kind: 'story'
          /** Rises in the order in which changes were written; some may be missing. */
          readonly number: number
          /** What the writer's clock said, ISO 8601. */
          readonly at: string
          /** `changed`: such as who else says so. `corrected`: what, where, when, how many, or whether it is contested. `withdrawn`: it is no more, or people rejected it. */
          readonly what: 'added' | 'changed' | 'corrected' | 'withdrawn'
          readonly ref: string
          readonly story: string | null
          readonly description: components['schemas']['Bilingual']
          readonly was: {
            readonly title?: string
            readonly articles?: number
            readonly events?: number
          } | null
          readonly is: components['schemas']['StoryFacts'] | null
          /** Claims of an event, articles of a story. */
          readonly members: {
            readonly added: readonly string[]
            readonly removed: readonly string[]
          }
          /** Those withdrawn at the same time of which it holds most. */
          readonly replaces: readonly string[]
          /** Those that are still there, from which something came over. */
          readonly from: readonly string[]
          /** Which one to follow in the place of one withdrawn. */
          readonly replacedBy: string | null
          /** Where the claims of an event, the articles of a story that is withdrawn are now. */
          readonly went: {
            readonly how: 'continued' | 'merged' | 'divided' | 'rejected' | 'gone'
            readonly to: readonly {
              readonly id: string
              readonly members: readonly string[]
            }[]
            readonly rejected: readonly string[]
            readonly gone: readonly string[]
          } | null
        }
      | {
          readonly kind: 'article'
          /** Rises in the order in which changes were written; some may be missing. */
          readonly number: number
          /** What the writer's clock said, ISO 8601. */
          readonly at: string
          /** `changed`: such as who else says so. `corrected`: what, where, when, how many, or whether it is contested. `withdrawn`: it is no more, or people rejected it. */
          readonly what: 'added' | 'changed' | 'corrected' | 'withdrawn'
          readonly ref: string
          readonly story: string | null
          readonly description: components['schemas']['Bilingual']
          readonly was: {
            readonly title?: string | null
            readonly outlet?: string | null
            /** EDTF. */
            readonly published?: string | null
            readonly file?: string | null
            readonly url?: string | null
          } | null
          readonly is: components['schemas']['ArticleFacts'] | null
        }
      | {
          readonly kind: 'claim'
          /** Rises in the order in which changes were written; some may be missing. */
          readonly number: number
          /** What the writer's clock said, ISO 8601. */
          readonly at: string
          /** `changed`: such as who else says so. `corrected`: what, where, when, how many, or whether it is contested. `withdrawn`: it is no more, or people rejected it. */
          readonly what: 'added' | 'changed' | 'corrected' | 'withdrawn'
          readonly ref: string
          readonly story: string | null
          readonly description: components['schemas']['Bilingual']
          readonly was: {
            readonly article?: string
            readonly exact?: string
            readonly type?: components['schemas']['EventType']
            readonly polarity?: 'asserted' | 'denied'
            readonly factuality?: 'occurred' | 'ongoing' | 'planned' | 'possible'
            readonly place?: components['schemas']['PlaceFacts'] | null
            /** EDTF. */
            readonly time?: string | null
            readonly agents?: readonly string[]
            readonly targets?: readonly string[]
            readonly quantities?: readonly {
              readonly unit: string | null
              readonly min: number | null
              readonly max: number | null
            }[]
            readonly chain?: readonly string[]
            readonly verdict?: 'accepted' | 'rejected' | null
          } | null
          readonly is: components['schemas']['ClaimFacts'] | null
          /** The reviews that rule. */
          readonly by: readonly {
            readonly review: string
            readonly author: string
            readonly at: string
            readonly note: string | null
          }[]
        }
    readonly PlaceFacts: {
      readonly name: string
      readonly ref: string | null
      readonly lat: number | null
      readonly lon: number | null
      readonly country: string | null
      readonly precision: components['schemas']['PlacePrecision']
    }
    readonly EventFacts: {
      readonly type: components['schemas']['EventType']
      readonly place: components['schemas']['PlaceFacts'] | null
      /** EDTF. */
      readonly time: string | null
      readonly quantities: readonly {
        readonly unit: string | null
        readonly low: number | null
        readonly best: number | null
        readonly high: number | null
      }[]
      readonly status: components['schemas']['EventStatus']
      readonly story: string
      /** EDTF. */
      readonly interval: string | null
      readonly claims: number
      readonly articles: number
      readonly outlets: number
      /** Independent origins. */
      readonly origins: number
      readonly contradictions: number
      readonly revisions: number
    }
    readonly StoryFacts: {
      readonly title: string
      readonly articles: number
      readonly events: number
    }
    readonly ArticleFacts: {
      readonly title: string | null
      readonly outlet: string | null
      /** EDTF. */
      readonly published: string | null
      readonly file: string | null
      readonly url: string | null
    }
    readonly ClaimFacts: {
      readonly article: string
      readonly exact: string
      readonly type: components['schemas']['EventType']
      readonly polarity: 'asserted' | 'denied'
      readonly factuality: 'occurred' | 'ongoing' | 'planned' | 'possible'
      readonly place: components['schemas']['PlaceFacts'] | null
      /** EDTF. */
      readonly time: string | null
      readonly agents: readonly string[]
      readonly targets: readonly string[]
      readonly quantities: readonly {
        readonly unit: string | null
        readonly min: number | null
        readonly max: number | null
      }[]
      readonly chain: readonly string[]
      readonly verdict: 'accepted' | 'rejected' | null
    }
    readonly Jobs: {
      readonly jobs: readonly components['schemas']['Job'][]
      readonly adds: boolean
    }
    /** An input that was added and is read in the background. */
    readonly Job: {
      readonly id: string
      readonly kind: 'file' | 'text' | 'address'
      readonly name: string
      readonly by: string
      readonly at: string
      readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
      readonly progress: components['schemas']['AddingProgress'] | null
      readonly added: components['schemas']['Added'] | null
      /** Why it failed, as one sentence. */
      readonly problem: string | null
    }
    readonly AddingProgress: {
      readonly phase: 'reading' | 'placing'
      readonly done: number
      readonly total: number
    }
    /** `known` were there before. */
    readonly Added: {
      readonly added: number
      readonly known: number
      readonly failures: readonly components['schemas']['Failure'][]
    }
    readonly Feeds: {
      readonly items: readonly components['schemas']['FeedState'][]
      readonly total: number
      readonly next: string | null
    }
    readonly FeedState: {
      readonly url: string
      readonly fetchedAt: string | null
      /** When it is fetched next. */
      readonly due: string
      /** How often in a row it could not be had. */
      readonly failures: number
      /** Why, as one sentence. */
      readonly message: string | null
      /** Addresses of it that are still to be fetched. */
      readonly waiting: number
      /** Addresses of it that gave a capture. */
      readonly kept: number
      /** Addresses of it that were given up. */
      readonly lost: number
    }
    readonly NewText: {
      readonly text: string
      readonly name?: string
      /** Day of publication, for an article that does not say it: 2019, 2019-03, 2019-03-07. */
      readonly published?: string
    }
    readonly NewAddress: {
      readonly address: string
      /** Day of publication, for an article that does not say it: 2019, 2019-03, 2019-03-07. */
      readonly published?: string
    }
    readonly Outlets: {
      readonly items: readonly components['schemas']['OutletCount'][]
      readonly total: number
      readonly next: string | null
    }
    readonly OutletCount: {
      readonly outlet: components['schemas']['OutletKey']
      readonly articles: number
      /** First date of publication (EDTF). */
      readonly first: string | null
      /** Last date of publication (EDTF). */
      readonly last: string | null
    }
    readonly OutletKey: components['schemas']['Outlet'] & {
      /** What it is asked by: its id, or the name of articles in quotation marks. */
      readonly key: string
    }
    readonly OutletPage: components['schemas']['OutletCount'] & {
      readonly said: components['schemas']['Said']
      /** Whom it quotes, itself where it speaks in its own voice; the most frequent. */
      readonly quotes: readonly components['schemas']['OriginCount'][]
      /** Of whose articles it likely took text. */
      readonly takes: readonly {
        readonly outlet: components['schemas']['OutletKey']
        readonly articles: number
      }[]
      /** Who likely took text of its articles. */
      readonly gives: readonly {
        readonly outlet: components['schemas']['OutletKey']
        readonly articles: number
      }[]
      /** With whom it has text in common, of a third or of nobody knows whom. */
      readonly shares: readonly {
        readonly outlet: components['schemas']['OutletKey']
        readonly articles: number
      }[]
    }
    readonly Said: {
      readonly claims: number
      /** How many of them deny something. */
      readonly denied: number
      readonly types: readonly {
        readonly type: components['schemas']['EventType']
        readonly typeName: components['schemas']['Bilingual']
        readonly claims: number
      }[]
      /** How many events they speak of. */
      readonly events: number
      /** Events in which nobody else has a claim. */
      readonly alone: number
      /** How these events stand in the account. */
      readonly statuses: {
        readonly corroborated: number
        readonly 'single-source': number
        readonly contested: number
        readonly denied: number
      }
    }
    readonly OriginCount: {
      readonly origin: components['schemas']['OriginName']
      readonly claims: number
    }
    readonly OriginName: {
      readonly id: string
      readonly name: string
      readonly kind: string
      readonly label: components['schemas']['Bilingual'] | null
    }
    readonly Origins: {
      readonly items: readonly components['schemas']['OriginCount'][]
      readonly total: number
      readonly next: string | null
    }
    readonly OriginPage: {
      readonly origin: components['schemas']['OriginName']
      readonly said: components['schemas']['Said']
      /** The outlets that carry its words. */
      readonly carriedBy: readonly {
        readonly outlet: components['schemas']['OutletKey']
        readonly claims: number
      }[]
    }
    readonly Tables: {
      readonly tables: readonly components['schemas']['Table'][]
      /** Whether rows were kept or taken away since the server started: names follow with its next start. */
      readonly waiting: boolean
    }
    readonly Table: {
      readonly name: string
      readonly columns: readonly string[]
      readonly source: string
      readonly licence: string
      readonly rows: number
      /** How many rows were added here. */
      readonly own: number
      /** Whether rows can be added. */
      readonly editable: boolean
    }
    readonly TableRows: {
      readonly items: readonly components['schemas']['TableRow'][]
      readonly total: number
      readonly next: string | null
      readonly table: components['schemas']['Table']
    }
    readonly TableRow: {
      readonly cells: components['schemas']['Cells']
      /** The number of a row that was added here; null for one of the house. */
      readonly number: number | null
    }
    /** By column. */
    readonly Cells: {
      readonly [name: string]: string
    }
    readonly Try: {
      /** How many were read, each with the row and without it. */
      readonly articles: number
      readonly claims: number
      readonly came: number
      readonly gone: number
      readonly changed: number
      readonly examples: {
        readonly came: readonly components['schemas']['MovedClaim'][]
        readonly gone: readonly components['schemas']['MovedClaim'][]
        readonly changed: readonly {
          readonly before: components['schemas']['MovedClaim']
          readonly after: components['schemas']['MovedClaim']
        }[]
      }
      /** Articles whose outlet is read differently. */
      readonly outlets: readonly {
        readonly article: string
        readonly before: string | null
        readonly after: string | null
      }[]
    }
    readonly MovedClaim: {
      readonly article: string
      readonly title: string
      readonly exact: string
      readonly description: components['schemas']['Bilingual']
    }
    readonly NewTry: {
      readonly cells: components['schemas']['Cells']
      /** How many articles of the store are read. */
      readonly articles?: number
    }
    readonly NewRow: {
      readonly cells: components['schemas']['Cells']
    }
    readonly Queue: {
      readonly items: readonly components['schemas']['QueueItem'][]
      readonly total: number
      readonly next: string | null
      /** How many of the story, or of all, have each. */
      readonly counts: {
        readonly reason: readonly {
          readonly value: components['schemas']['DoubtReason']
          readonly count: number
        }[]
        readonly type: readonly {
          readonly value: components['schemas']['EventType']
          readonly count: number
        }[]
        readonly status: readonly {
          readonly value: components['schemas']['QueueStatus']
          readonly count: number
        }[]
      }
      /** All types that there are, for choosing one. */
      readonly types: readonly {
        readonly type: components['schemas']['EventType']
        readonly name: components['schemas']['Bilingual']
      }[]
      /** The units of the tables, for choosing one. */
      readonly units: readonly {
        readonly unit: string
        readonly name: components['schemas']['Bilingual']
      }[]
    }
    readonly QueueItem: {
      readonly kind: 'claim' | 'event'
      readonly id: string
      readonly story: string
      /** The event of a claim; of an event itself. */
      readonly event: string | null
      readonly type: components['schemas']['EventType']
      readonly typeName: components['schemas']['Bilingual']
      readonly description: components['schemas']['Bilingual']
      /** The words of a claim; null for an event. */
      readonly exact: string | null
      readonly reasons: readonly components['schemas']['DoubtReason'][]
      /** The points of its reasons together (docs/reviews.md). */
      readonly doubt: number
      /** How much hangs on it: outlets and contradictions. */
      readonly weight: number
      readonly status: components['schemas']['QueueStatus']
    }
    /** Why it stands in the queue. Claims: contradicted (laid against another origin’s), figure (one end of an estimate), inferred (by a rule that infers), place-open, time-open, unit-open (not resolved), unplaced (under no event). Events: contested, one-origin (many outlets, one origin), tied (an unnamed source was tied to another origin). */
    readonly DoubtReason:
      | 'contradicted'
      | 'contested'
      | 'figure'
      | 'inferred'
      | 'place-open'
      | 'time-open'
      | 'unit-open'
      | 'unplaced'
      | 'one-origin'
      | 'tied'
    /** What people stated of it: nothing (`open`), or the last that rules; `disputed` where reviewers state different things. */
    readonly QueueStatus: 'open' | 'accepted' | 'rejected' | 'corrected' | 'disputed'
    readonly Reviews: {
      readonly items: readonly components['schemas']['Review'][]
      readonly total: number
      readonly next: string | null
      readonly disagreements: readonly components['schemas']['Disagreement'][]
      readonly agreement: readonly components['schemas']['Agreement'][]
    }
    readonly Review: {
      readonly id: string
      readonly author: string
      readonly at: string
      readonly action: 'accept' | 'reject' | 'correct' | 'join' | 'separate' | 'undo'
      readonly note: string | null
      /** The field that it corrects. */
      readonly field:
        | 'type'
        | 'polarity'
        | 'factuality'
        | 'place'
        | 'time'
        | 'agents'
        | 'targets'
        | 'quantities'
        | 'chain'
        | null
      /** The value of the correction, as JSON. */
      readonly value: string | null
      /** What is joined or separated. */
      readonly of: 'events' | 'origins' | 'stories' | null
      /** The words that it speaks of. */
      readonly exact: string | null
      readonly undoes: string | null
      /** What it was found to speak of, in the account of now. */
      readonly targets: readonly string[]
      readonly status: 'applied' | 'overruled' | 'undone' | 'not-applied'
      /** The review that overruled or undid it. */
      readonly by: string | null
      /** Why it could not be applied, in one sentence. */
      readonly message: string | null
      /** In what the claim is read otherwise than when it was reviewed. */
      readonly reread: readonly ('type' | 'polarity' | 'evidence')[]
    }
    readonly Disagreement: {
      readonly about: string
      readonly targets: readonly string[]
      readonly reviews: readonly string[]
    }
    readonly Agreement: {
      readonly authors: readonly [string, string]
      /** Claims that both accepted or rejected. */
      readonly n: number
      readonly same: number
      /** Cohen’s kappa; null where it says nothing. */
      readonly kappa: number | null
    }
    readonly Stated: {
      readonly reviews: readonly components['schemas']['Review'][]
    }
    readonly Statement: {
      readonly action: 'accept' | 'reject' | 'correct' | 'join' | 'separate' | 'undo'
      /** Ids: of claims to accept, reject or correct; of claims and events, of claims and origins, or of articles and stories to join or separate; of reviews to undo. */
      readonly targets: readonly string[]
      /** What is joined or separated; events, where nothing is said. */
      readonly of?: 'events' | 'origins' | 'stories'
      readonly corrections?: components['schemas']['Corrections']
      /** Why, in a sentence. */
      readonly note?: string
    }
    readonly Corrections: {
      readonly type?: components['schemas']['EventType']
      readonly polarity?: 'asserted' | 'denied'
      readonly factuality?: 'occurred' | 'ongoing' | 'planned' | 'possible'
      readonly place?: {
        readonly name: string
        readonly ref: string | null
        readonly lat: number | null
        readonly lon: number | null
        readonly country: string | null
        readonly precision: components['schemas']['PlacePrecision']
      } | null
      readonly time?: {
        readonly text: string
        readonly edtf: string | null
      } | null
      readonly agents?: readonly {
        readonly name: string
        readonly ref: string | null
      }[]
      readonly targets?: readonly {
        readonly name: string
        readonly ref: string | null
      }[]
      readonly quantities?: readonly {
        readonly text: string
        readonly min: number | null
        readonly max: number | null
        readonly approximate: boolean
        readonly unit: string | null
      }[]
      readonly chain?: readonly {
        readonly name: string
        readonly ref: string | null
        readonly kind: components['schemas']['LinkKind']
      }[]
    }
    readonly Me: {
      readonly name: string
      readonly role: components['schemas']['Role']
      /** Whether several use this server, each with an account. */
      readonly team: boolean
    }
    /** A reader sees all, a reviewer states reviews and adds articles, an admin says who is of the team. */
    readonly Role: 'reader' | 'reviewer' | 'admin'
    readonly SignIn: {
      readonly name: string
      readonly password: string
    }
    readonly SignedOut: {
      readonly signedOut: true
    }
    readonly Invitation: {
      readonly role: components['schemas']['Role']
      /** Who chooses a new password by it; null for somebody new. */
      readonly member: string | null
      readonly until: string
    }
    readonly Look: {
      /** What the link carries behind its #. */
      readonly secret: string
    }
    /** A link of a member takes no name. */
    readonly Join: {
      /** What the link carries behind its #. */
      readonly secret: string
      readonly name?: string
      readonly password: string
    }
    readonly NewPassword: {
      readonly before: string
      readonly password: string
    }
    readonly Tokens: {
      readonly items: readonly components['schemas']['Token'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Token: {
      readonly id: string
      readonly label: string
      readonly made: string
    }
    readonly MadeToken: components['schemas']['Token'] & {
      /** What the program sends: Authorization: Bearer. It is shown this once. */
      readonly secret: string
    }
    readonly NewToken: {
      /** What the program is, for yourself. */
      readonly label: string
    }
    readonly Withdrawn: {
      readonly id: string
    }
    readonly Members: {
      readonly items: readonly components['schemas']['Member'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Member: {
      readonly id: string
      readonly name: string
      readonly role: components['schemas']['Role']
      readonly joined: string
    }
    readonly Audit: {
      readonly items: readonly components['schemas']['Done'][]
      readonly total: number
      readonly next: string | null
    }
    readonly Done: {
      readonly id: number
      readonly at: string
      /** Null for somebody unknown. */
      readonly who: string | null
      readonly action: string
      readonly data: {
        readonly [name: string]: string
      }
    }
    readonly Invited: {
      /** It is shown this once. */
      readonly link: string
      readonly until: string
    }
    readonly Invite:
      | {
          readonly role: components['schemas']['Role']
        }
      | {
          readonly member: string
        }
    readonly NewRole: {
      readonly role: components['schemas']['Role']
    }
  }
}
