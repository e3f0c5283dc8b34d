/// The figures of the plan, and how good it is known to be.
enum OverviewTemplate {
  static let source = """
    <section id="overview" aria-labelledby="overview-title">
    <h2 id="overview-title">At a glance</h2>
    <dl class="cards">
    {{#cards}}<div class="card{{#warns}} warns{{/warns}}"><dt>{{label}}</dt><dd><span class="big">{{number}}</span> <span class="unit">{{unit}}</span>
    {{#bar}}<svg class="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="6" rx="3"/><rect class="fill" width="{{.}}" height="6" rx="3"/></svg>{{/bar}}
    <span class="note">{{note}}</span></dd></div>
    {{/cards}}</dl>
    {{#hasProofs}}<h3>How good is this plan?</h3>
    <dl class="proofs">
    {{#proofs}}<div><dt>{{label}} <span class="badge {{kind}}">{{badge}}</span></dt><dd>{{text}}</dd></div>
    {{/proofs}}</dl>{{/hasProofs}}
    </section>

    """
}
