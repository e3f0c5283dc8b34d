import Coaching

/// A synthetic school with what its people need to know of it.
struct SchoolPlan {
  var school: School
  var bells: BellSchedule
  /// Grades taught.
  var grades: [Grade]
  /// Where it lies, in minutes of driving from its organization's office.
  var place: (east: Int, north: Int)
  /// Number of its organization, from 0.
  var organization: Int
}

/// Makes the schools of a synthetic roster, organization by organization.
struct SchoolMaker {
  let options: GeneratorOptions

  private static let names = [
    "Lincoln", "Grant", "Rosa Parks", "Cesar Chavez", "Roosevelt", "Sequoia", "Mission", "Harbor View",
    "Cedar Ridge", "Mesa Verde", "Riverside", "Juniper", "Foothill", "Bayside", "Monroe", "Sierra",
    "Eastlake", "Washington", "Orchard", "Summit",
  ]
  private static let zoneNames = [
    "America/Los_Angeles", "America/Denver", "America/Phoenix", "America/Chicago",
  ]

  /// The zone of the whole program.
  static var programZone: String { zoneNames[0] }

  func make() -> [SchoolPlan] {
    let sizes = Allotment.split(
      options.schools, among: Allotment.unequalWeights(count: options.organizations))
    var schools: [SchoolPlan] = []
    for (organization, size) in sizes.enumerated() {
      for _ in 0..<size { schools.append(school(number: schools.count, organization: organization)) }
    }
    return schools
  }

  private func school(number: Int, organization: Int) -> SchoolPlan {
    var random = RandomSource(seed: options.seed, stream: "school \(number)")
    let rotates = options.rotation && number % 3 == 1
    let bells =
      rotates ? BellSchedule.blocks(from: &random) : BellSchedule.sevenPeriods(from: &random)
    let isHighSchool = rotates || random.chance(25)
    let name = Self.names[number % Self.names.count]
    let repeated = number / Self.names.count
    let kind = isHighSchool ? "High School" : "Middle School"
    // Zones follow organizations where there are enough of them, since an organization mostly lives on one clock.
    let zone = (options.organizations >= options.zones ? organization : number) % options.zones
    let closed = TermMaker.start.advanced(by: 7 * random.int(in: 1...max(1, options.weeks - 1)))
    let school = School(
      id: Numbering.id("S", number, of: options.schools),
      name: "\(name) \(kind)" + (repeated > 0 ? " \(repeated + 1)" : ""),
      organization: "org\(organization + 1)",
      locale: random.pick(["rural", "town", "suburban", "urban"]), timeZone: Self.zoneNames[zone],
      workday: bells.workday, periods: bells.periods, days: bells.other.map { [$0] } ?? [],
      rotation: bells.rotation, noSchool: random.chance(50) ? [DateSpan(closed)] : [],
      rooms: options.rooms ? random.int(in: 1...3) : nil,
      substitutesPerDay: options.cover ? random.int(in: 1...2) : 0,
      coverMinutes: options.cover ? 100 * random.int(in: 6...15) : nil)
    return SchoolPlan(
      school: school, bells: bells,
      grades: (isHighSchool ? ["9", "10", "11", "12"] : ["6", "7", "8"]).compactMap { Grade($0) },
      place: (random.int(in: -15...15), random.int(in: -15...15)), organization: organization)
  }

  /// Travel between the schools of each organization, from where they lie.
  func travel(between schools: [SchoolPlan]) -> [Travel] {
    guard options.travel else { return [] }
    var travel: [Travel] = []
    for (index, first) in schools.enumerated() {
      for second in schools[(index + 1)...] where second.organization == first.organization {
        let distance =
          abs(first.place.east - second.place.east) + abs(first.place.north - second.place.north)
        let minutes = 5 * max(1, (distance + 2) / 5)
        if minutes <= 45 { travel.append(Travel(first.school.id, second.school.id, minutes: minutes)) }
      }
    }
    return travel
  }
}
