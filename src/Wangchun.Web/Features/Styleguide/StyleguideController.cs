using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace Wangchun.Web.Features.Styleguide;

/// <summary>Every component on one page, for those who build pages. It exists only in Development.</summary>
[AllowAnonymous]
[Route("styleguide")]
public sealed class StyleguideController(IHostEnvironment environment) : Controller
{
    [HttpGet]
    public IActionResult Index() => environment.IsDevelopment() ? View(new SampleForm()) : NotFound();

    [HttpPost]
    public IActionResult Create(SampleForm form)
    {
        if (!environment.IsDevelopment()) return NotFound();

        if (ModelState.IsValid)
        {
            TempData["Flash"] = "样张表单没有错误。";
            return RedirectToAction(nameof(Index));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return View(nameof(Index), form);
    }
}
