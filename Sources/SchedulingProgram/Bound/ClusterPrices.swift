/// Prices at which a bound of a cluster was proven.
struct ClusterPrices: Sendable {
  /// The rows that have one, in the order in which they came, each once.
  var rows: [(row: ResourceRow, price: Double)] = []
  /// By cut.
  var cuts: [Double] = []

  init(rows: [(row: ResourceRow, price: Double)] = [], cuts: [Double] = []) {
    self.rows = rows
    self.cuts = cuts
  }

  /// The prices of a component by those of its clusters: of a row that several have, the highest.
  ///
  /// They prove no less than the clusters do together, but where substitutes are short and clusters share lessons: each cluster's cycles cost no less at
  /// them, and what the row brings is counted once.
  init(joining clusters: [ClusterPrices]) {
    var places: [ResourceRow: Int] = [:]
    for (row, price) in clusters.flatMap(\.rows) {
      if let place = places[row] {
        rows[place].price = max(rows[place].price, price)
      } else {
        places[row] = rows.count
        rows.append((row, price))
      }
    }
    cuts = clusters.flatMap(\.cuts)
  }
}
