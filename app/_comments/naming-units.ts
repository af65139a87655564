/** As many letters of what was said as tell it from the rest, where it only names something. */
export const namingUnits = 60
