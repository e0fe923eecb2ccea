/** A state or territory: its FIPS number, and the time zone of most of its people. */
export interface State {
  name: string;
  fips: string;
  timezone: string;
}

const [eastern, central, mountain, pacific] = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
] as const;
const state = (name: string, fips: string, timezone: string): State => ({ name, fips, timezone });

/** The states by their two letters (Census Bureau, FIPS 5-2; time zones: tz database). */
export const states: Readonly<Record<string, State>> = {
  AL: state('Alabama', '01', central),
  AK: state('Alaska', '02', 'America/Anchorage'),
  AZ: state('Arizona', '04', 'America/Phoenix'),
  AR: state('Arkansas', '05', central),
  CA: state('California', '06', pacific),
  CO: state('Colorado', '08', mountain),
  CT: state('Connecticut', '09', eastern),
  DE: state('Delaware', '10', eastern),
  DC: state('District of Columbia', '11', eastern),
  FL: state('Florida', '12', eastern),
  GA: state('Georgia', '13', eastern),
  HI: state('Hawaii', '15', 'Pacific/Honolulu'),
  ID: state('Idaho', '16', 'America/Boise'),
  IL: state('Illinois', '17', central),
  IN: state('Indiana', '18', 'America/Indiana/Indianapolis'),
  IA: state('Iowa', '19', central),
  KS: state('Kansas', '20', central),
  KY: state('Kentucky', '21', eastern),
  LA: state('Louisiana', '22', central),
  ME: state('Maine', '23', eastern),
  MD: state('Maryland', '24', eastern),
  MA: state('Massachusetts', '25', eastern),
  MI: state('Michigan', '26', 'America/Detroit'),
  MN: state('Minnesota', '27', central),
  MS: state('Mississippi', '28', central),
  MO: state('Missouri', '29', central),
  MT: state('Montana', '30', mountain),
  NE: state('Nebraska', '31', central),
  NV: state('Nevada', '32', pacific),
  NH: state('New Hampshire', '33', eastern),
  NJ: state('New Jersey', '34', eastern),
  NM: state('New Mexico', '35', mountain),
  NY: state('New York', '36', eastern),
  NC: state('North Carolina', '37', eastern),
  ND: state('North Dakota', '38', central),
  OH: state('Ohio', '39', eastern),
  OK: state('Oklahoma', '40', central),
  OR: state('Oregon', '41', pacific),
  PA: state('Pennsylvania', '42', eastern),
  RI: state('Rhode Island', '44', eastern),
  SC: state('South Carolina', '45', eastern),
  SD: state('South Dakota', '46', central),
  TN: state('Tennessee', '47', central),
  TX: state('Texas', '48', central),
  UT: state('Utah', '49', mountain),
  VT: state('Vermont', '50', eastern),
  VA: state('Virginia', '51', eastern),
  WA: state('Washington', '53', pacific),
  WV: state('West Virginia', '54', eastern),
  WI: state('Wisconsin', '55', central),
  WY: state('Wyoming', '56', mountain),
  PR: state('Puerto Rico', '72', 'America/Puerto_Rico'),
};

/** The two letters of a state, from them or from its name. */
export function stateCodeOf(text: string): string | undefined {
  const upper = text.trim().toUpperCase();
  return upper in states ? upper : Object.entries(states).find(([, { name }]) => name.toUpperCase() === upper)?.[0];
}
