import Coaching

/// A synthetic teacher with what the wishes need to know of them.
struct Teacher<Role> {
  var role: Role
  var timetable: Timetable
  /// Index of their school.
  var school: Int
}

/// Makes the leaders and peers of a synthetic roster, each from a stream of numbers of their own.
struct PersonMaker {
  let options: GeneratorOptions
  let schools: [SchoolPlan]

  /// Subjects and how common their teachers are, of 100.
  private static let subjects: [(value: String, weight: Int)] = [
    ("math", 28), ("ela", 28), ("science", 20), ("eld", 12), ("social studies", 12),
  ]
  /// Leaders' subjects are dealt in this order, so that a small program lacks none.
  private static let leaderSubjects = [
    "math", "ela", "science", "ela", "math", "eld", "science", "social studies",
  ]
  private static let secondSubjects = ["ela": "eld", "eld": "ela", "math": "science", "science": "math"]
  private static let practices = [
    "inquiry", "literacy", "english language learning", "assessment for learning",
  ]

  func leaders() -> [Teacher<Leader>] {
    places(count: options.leaders).enumerated().map { number, school in
      var random = RandomSource(seed: options.seed, stream: "leader \(number)")
      let id = Numbering.id("L", number, of: options.leaders)
      let subject = Self.leaderSubjects[number % Self.leaderSubjects.count]
      let (made, timetable) = person(
        id: id, school: school, subject: subject, extraFreePeriods: 2, from: &random)
      var person = made
      person.email = "\(id.lowercased())@example.org"
      if random.chance(30) {
        person.limits = Limits(sessionsPerDay: 3, minutesPerWeek: random.pick([240, 300, 360]))
      }
      let standards = (0..<random.int(in: 2...5)).map { _ in
        StandardsCatalog.strength(subject: subject, grade: random.pick(person.grades), from: &random)
      }
      let leader = Leader(
        person: person, standards: Set(standards).sorted(),
        practices: random.sample(random.int(in: 0...2), of: Self.practices),
        caseload: random.pick([Caseload(min: 3, max: 7), Caseload(min: 3, max: 7), Caseload(min: 2, max: 6)]))
      return Teacher(role: leader, timetable: timetable, school: school)
    }
  }

  func peers() -> [Teacher<Peer>] {
    places(count: options.peers).enumerated().map { number, school in
      var random = RandomSource(seed: options.seed, stream: "peer \(number)")
      let id = Numbering.id("P", number, of: options.peers)
      let subject = random.pick(Self.subjects)
      var (person, timetable) = person(
        id: id, school: school, subject: subject, extraFreePeriods: 0, from: &random)
      person.limits = .peerDefault
      let peer = Peer(
        person: person, goals: goals(subject: subject, grades: person.grades, from: &random),
        leaders: random.chance(2) ? 2 : 1, priority: random.chance(10) ? random.int(in: 2...5) : 1)
      return Teacher(role: peer, timetable: timetable, school: school)
    }
  }

  /// The school of each of `count` people, school by school.
  private func places(count: Int) -> [Int] {
    let weights = schools.indices.map { index in
      var random = RandomSource(seed: options.seed, stream: "size \(index)")
      return random.int(in: 60...140)
    }
    let sizes = Allotment.split(count, among: weights)
    return sizes.enumerated().flatMap { school, size in Array(repeating: school, count: size) }
  }

  private func person(
    id: String, school index: Int, subject: String, extraFreePeriods: Int,
    from random: inout RandomSource
  ) -> (Person, Timetable) {
    let plan = schools[index]
    var subjects = [subject]
    if random.chance(20), let second = Self.secondSubjects[subject] { subjects.append(second) }
    let grades = random.sample(random.chance(40) ? 2 : 1, of: plan.grades).sorted()
    let free = random.int(in: options.tightness.freePeriods) + extraFreePeriods
    let timetable = Timetable(
      bells: plan.bells, freePeriods: free, subjects: subjects, grades: grades, from: &random)
    let duties = DutyMaker(options: options, plan: plan)
    let modes: [(value: Set<Mode>, weight: Int)] = [
      ([.inPerson], 45), ([.inPerson, .virtual], 50), ([.virtual], 5),
    ]
    let person = Person(
      id: id, name: Names.full(from: &random), school: plan.school.id, subjects: subjects,
      grades: grades, modes: random.pick(modes), lessons: timetable.lessons,
      unavailable: duties.unavailable(timetable: timetable, from: &random),
      avoid: duties.avoided(from: &random))
    return (person, timetable)
  }

  private func goals(subject: String, grades: [Grade], from random: inout RandomSource) -> [Goal] {
    var topics: [Goal.Topic] = []
    for _ in 0..<random.int(in: 1...3) {
      let topic: Goal.Topic =
        random.chance(25)
        ? .practice(random.pick(Self.practices))
        : .standard(
          StandardsCatalog.goal(subject: subject, grade: random.pick(grades), from: &random))
      if !topics.contains(topic) { topics.append(topic) }
    }
    return topics.enumerated().map { Goal(topic: $1, weight: Share(3 - $0)) }
  }
}
