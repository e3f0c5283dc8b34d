/// Names of invented people.
enum Names {
  private static let first = [
    "Ana", "Ben", "Chidi", "Dana", "Elena", "Felix", "Grace", "Hana", "Imani", "Jonas", "Kofi", "Lucía",
    "Mei", "Nadia", "Omar", "Priya", "Quinn", "Rosa", "Samir", "Tara", "Uma", "Vic", "Wen", "Ximena",
    "Yusuf", "Zoë",
  ]
  private static let last = [
    "Abbott", "Brown", "Castillo", "Diaz", "Eriksen", "Flores", "García", "Haddad", "Ito", "Johnson", "Kim",
    "Lopez", "Mbeki", "Nguyen", "Okafor", "Patel", "Quintero", "Rivera", "Singh", "Tanaka", "Ueda", "Vang",
    "Walker", "Xiong", "Young", "Zamora", "O’Neill", "Tran-Lee",
  ]

  /// A name of an invented person.
  static func full(from random: inout RandomSource) -> String {
    "\(random.pick(first)) \(random.pick(last))"
  }
}
