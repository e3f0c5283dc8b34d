import Crypto
import Foundation

/// The little script of the pages: filters, and opening what a link leads to. Everything can be read without it.
enum ReportScript {
  static let source = """
    "use strict";
    (function () {
      function reveal() {
        var id = decodeURIComponent(location.hash.slice(1));
        var target = id && document.getElementById(id);
        var fold = target && target.closest("details");
        if (fold && !fold.open) { fold.open = true; target.scrollIntoView(); }
      }
      addEventListener("hashchange", reveal);
      reveal();
      addEventListener("beforeprint", function () {
        document.querySelectorAll("details").forEach(function (fold) {
          if (!fold.open) { fold.open = true; fold.dataset.shut = "1"; }
        });
      });
      addEventListener("afterprint", function () {
        document.querySelectorAll("details[data-shut]").forEach(function (fold) {
          fold.open = false;
          delete fold.dataset.shut;
        });
      });
      document.querySelectorAll("form.filters").forEach(function (form) {
        var holder = document.getElementById(form.dataset.filters);
        var rows = Array.prototype.slice.call(holder.querySelectorAll("tbody tr, li"));
        var folds = Array.prototype.slice.call(holder.querySelectorAll("details"));
        var texts = null;
        function value(name) { return form.elements[name] ? form.elements[name].value.trim() : ""; }
        function apply() {
          var text = value("text").toLocaleLowerCase(), school = value("school"), score = value("score");
          var shown = 0, isAsked = text || school || score;
          if (text && !texts) texts = rows.map(function (row) { return row.textContent.toLocaleLowerCase(); });
          rows.forEach(function (row, number) {
            var fits = (!text || texts[number].includes(text))
              && (!school || row.dataset.schools.split(" ").includes(school))
              && (score === "" || Number(row.dataset.score) <= Number(score));
            row.hidden = !fits;
            shown += fits ? 1 : 0;
          });
          folds.forEach(function (fold) {
            fold.hidden = !fold.querySelector("tbody tr:not([hidden]), li:not([hidden])");
            fold.open = !!isAsked && !fold.hidden && shown <= 300;
          });
          form.querySelector("output").textContent = shown + " of " + rows.length + " shown";
        }
        form.hidden = false;
        form.addEventListener("input", apply);
        form.addEventListener("submit", function (event) { event.preventDefault(); });
        apply();
      });
    })();
    """

  /// SHA-256 of the script, as a content security policy names it.
  static let digest = Data(SHA256.hash(data: Data(source.utf8))).base64EncodedString()
}
