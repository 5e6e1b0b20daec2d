// The few things a page does with scripts. Everything else works without.
(function () {
  "use strict";

  // htmx sends the token that forms carry as a hidden field.
  document.addEventListener("htmx:configRequest", function (event) {
    const header = document.querySelector('meta[name="csrf-header"]');
    const token = document.querySelector('meta[name="csrf-token"]');
    if (header && token) {
      event.detail.headers[header.content] = token.content;
    }
  });

  // Ask before what cannot be undone.
  document.addEventListener("submit", function (event) {
    const question = event.target.getAttribute("data-confirm");
    if (question && !window.confirm(question)) {
      event.preventDefault();
    }
  });

  // A select or checkbox marked so sends its form at once.
  document.addEventListener("change", function (event) {
    if (event.target.matches("[data-submit-on-change]")) {
      event.target.form.requestSubmit();
    }
  });

  // The printable pages.
  document.addEventListener("click", function (event) {
    if (event.target.closest("[data-print]")) { window.print(); }
  });

  // ECharts is a megabyte: only pages with a chart load it.
  const charts = document.querySelectorAll("[data-chart]");
  if (charts.length > 0) {
    const script = document.createElement("script");
    script.src = document.documentElement.dataset.echarts || "/assets/vendor/echarts.min.js";
    script.onload = function () { charts.forEach(draw); };
    document.head.appendChild(script);
  }

  function draw(element) {
    fetch(element.dataset.chart, { headers: { Accept: "application/json" } })
      .then(function (answer) {
        if (!answer.ok) { throw new Error("chart " + answer.status); }
        return answer.json();
      })
      .then(function (option) {
        const chart = window.echarts.init(element, null, { renderer: "canvas" });
        // Figures that grow into place say nothing more, and are missing when the page is printed meanwhile.
        chart.setOption(Object.assign({ animation: false }, option));
        // An entry that carries an address opens it: every figure leads to its list.
        chart.on("click", function (point) {
          const href = point.data && point.data.href;
          if (typeof href === "string" && href.startsWith("/")) { window.location.assign(href); }
        });
        new ResizeObserver(function () { chart.resize(); }).observe(element);
        element.dataset.drawn = "true";
      })
      .catch(function () {
        const table = element.nextElementSibling;
        if (table && table.tagName === "DETAILS") { table.open = true; }
        element.remove();
      });
  }
})();
