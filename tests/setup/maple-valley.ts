/*
 * A district that does not exist, in a county that does. Its listings are made here and say so.
 */

export const mapleLogo =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#7a1f2b"/>' +
  '<path d="M32 8l6 12 12-4-4 14 10 6-14 4 2 12-12-6-12 6 2-12-14-4 10-6-4-14 12 4z" fill="#fff"/></svg>';

const kinds = [
  ['Food pantry', 'A box of groceries to take home.', 'Una caja de comida para llevar a casa.'],
  ['Transportation', 'Rides to school and to the doctor.', 'Transporte a la escuela y al doctor.'],
  ['Clinic', 'A doctor for children, with or without insurance.', 'Un doctor para niños, con o sin seguro.'],
  ['Dental care', 'A dentist for children.', 'Un dentista para niños.'],
  ['Counseling', 'Somebody to talk to when things are hard.', 'Alguien con quien hablar cuando algo es difícil.'],
  ['Child care', 'Care before and after school.', 'Cuidado antes y después de la escuela.'],
  ['Clothing', 'Coats and shoes for school.', 'Abrigos y zapatos para la escuela.'],
  ['Housing', 'A bed for tonight, and help to find a home.', 'Una cama para esta noche y ayuda para hallar casa.'],
  ['Utilities', 'Help with the electric bill.', 'Ayuda con la cuenta de luz.'],
  ['Tutoring', 'Help with homework.', 'Ayuda con la tarea.'],
] as const;
const towns = [
  ['Chardon', '44024'],
  ['Middlefield', '44062'],
  ['Burton', '44021'],
] as const;

/** Thirty organizations, as a county office might list them; the header is not ours. */
export function mapleSheet(): string {
  const header =
    'Agency,Program Name,Program Name (Spanish),Description,Description (Spanish),Category,Phone,Website,Street Address,City,Zip,Hours,Languages,Cost,Staff Notes';
  const rows = Array.from({ length: 30 }, (_, i) => {
    const [category, english, spanish] = kinds[i % kinds.length]!;
    const [town, zip] = towns[i % towns.length]!;
    const cells = [
      `Example ${category} of ${town} ${Math.floor(i / 10) + 1}`,
      `${category} (example)`,
      `${category} (ejemplo)`,
      english,
      spanish,
      category,
      `440-555-01${String(i).padStart(2, '0')}`,
      `example.org/${i}`,
      `${100 + i} Maple Street`,
      town,
      zip,
      i % 3 === 0 ? 'Mon-Fri 9:00-17:00' : 'call first',
      i % 2 === 0 ? 'English; Spanish' : 'English',
      i % 4 === 0 ? 'Free' : '',
      'Not for the public',
    ];
    return cells.map((cell) => (cell.includes(',') ? `"${cell}"` : cell)).join(',');
  });
  return [header, ...rows].join('\n');
}

export const mapleSchools = `IRN,School Name,Address,City,Zip,Grades,Latitude,Longitude,Phone,Enrollment
000001,Maple Valley Elementary,1 School Lane,Chardon,44024,K-5,41.579,-81.203,440-555-0190,300
000002,Maple Valley High,2 School Lane,Middlefield,44062,9-12,41.462,-81.073,440-555-0191,400
000003,Maple Valley Annex,3 School Lane,Burton,44021,6-8,,,440-555-0192,20
`;
