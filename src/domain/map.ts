import { z } from 'zod';
import { TextSchema } from './text.ts';
import { UrlSchema, WholeNumberSchema } from './values.ts';

const hasAll = (text: string, holes: readonly string[]) => holes.every((hole) => text.includes(hole));

/** Pictures of streets from another server. Families' devices ask it, so the map loads them only on a click that says so. */
export const TileServerSchema = z
  .strictObject({
    url: UrlSchema.refine(
      (url) => url.startsWith('https://') && hasAll(url, ['{z}', '{x}', '{y}']),
      'Expected an address that begins with https:// and has {z}, {x} and {y} in it',
    ).meta({
      description: 'The address of one picture, with {z}, {x} and {y}.',
      examples: ['https://tiles.example.org/streets/{z}/{x}/{y}.png'],
    }),
    attribution: z
      .string()
      .min(1)
      .meta({
        description: 'Whom the map must name, as the server asks.',
        examples: ['© OpenStreetMap contributors'],
      }),
    max_zoom: WholeNumberSchema.default(18).meta({ description: 'The closest zoom level that it has pictures of.' }),
  })
  .meta({ description: 'A server of street pictures. It learns who looks at which part of the map.' });
export type TileServer = z.infer<typeof TileServerSchema>;

/** What a district's map has beyond the outlines that every map has. */
export const DistrictMapSchema = z
  .strictObject({
    tiles: TileServerSchema.optional(),
    trip_planner: z
      .strictObject({
        name: TextSchema.meta({ description: 'What people call it.', examples: ['511 Trip Planner'] }),
        url: UrlSchema.meta({
          description: 'Its address; {to} stands for where the family wants to go.',
          examples: ['https://www.511.org/transit/trip-planner?to={to}'],
        }),
      })
      .optional()
      .meta({ description: "The region's own trip planner for buses and trains." }),
    bus_lines: TextSchema.optional().meta({ description: 'Which buses and trains there are, in a sentence.' }),
  })
  .meta({ description: 'The map: street pictures, trip planner, bus lines.' });
export type DistrictMap = z.infer<typeof DistrictMapSchema>;
